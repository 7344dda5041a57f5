import { procedure } from '../core/procedure.ts';
import { router } from '../core/trpc.ts';
import { composeDocument } from './compose-document.ts';
import {
  composeInput,
  documentInput,
  exportInput,
  fileInput,
  registerInput,
  templateCheckInput,
  templateInput,
  templateSaveInput,
  writtenInput,
} from './document-inputs.ts';
import { issueWritten } from './issue-document.ts';
import { previewDocument } from './preview-document.ts';
import { documentFile, readDocument } from './read-document.ts';
import { exportRegister, readRegister } from './read-register.ts';
import { previewTemplate, readTemplate, readTemplates, saveWording } from './templates.ts';

const reading = procedure('document.read');
const issuing = procedure('document.issue');
const wording = procedure('document.template');

/** Official documents: their register, and the templates they are written from. */
export const documentRouter = router({
  register: reading.input(registerInput).query(({ ctx, input }) => readRegister(ctx.acting, input)),
  exportRegister: reading.input(exportInput).query(({ ctx, input }) => exportRegister(ctx.acting, input)),
  document: reading.input(documentInput).query(({ ctx, input }) => readDocument(ctx.acting, input)),
  file: reading.input(fileInput).query(({ ctx, input }) => documentFile(ctx.acting, input)),

  compose: issuing.input(composeInput).query(({ ctx, input }) => composeDocument(ctx.acting, input)),
  preview: issuing.input(writtenInput).query(({ ctx, input }) => previewDocument(ctx.acting, input)),
  issue: issuing.input(writtenInput).mutation(({ ctx, input }) => issueWritten(ctx.acting, input)),

  templates: reading.query(({ ctx }) => readTemplates(ctx.acting)),
  template: reading.input(templateInput).query(({ ctx, input }) => readTemplate(ctx.acting, input)),
  previewTemplate: wording
    .input(templateCheckInput)
    .query(({ ctx, input }) => previewTemplate(ctx.acting, input)),
  saveTemplate: wording.input(templateSaveInput).mutation(({ ctx, input }) => saveWording(ctx.acting, input)),
});
