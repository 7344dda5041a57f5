import { slugSchema } from '@kycuong/rules/catalogue/schema/directive';
import { civilDaySchema } from '@kycuong/rules/civil-day';
import { z } from 'zod';
import { procedure } from '../core/procedure.ts';
import { router } from '../core/trpc.ts';
import { approveVersion } from './approve-version.ts';
import { createDraft } from './create-draft.ts';
import { createEmpty, emptyInput } from './create-empty.ts';
import { diffVersion } from './diff-version.ts';
import { draftEditSchema } from './draft-edit.ts';
import { exportFile } from './export-file.ts';
import { checkFile, importFile } from './import-file.ts';
import { lintDraft } from './lint-draft.ts';
import { listCatalogues } from './list-catalogues.ts';
import { readBehaviour } from './read-behaviour.ts';
import { readVersion } from './read-version.ts';
import { saveDraft } from './save-draft.ts';
import { seenInput } from './seen-input.ts';
import { sendBackVersion } from './send-back-version.ts';
import { submitVersion } from './submit-version.ts';
import { versionHistory } from './version-history.ts';
import { versionInput } from './version-input.ts';
import { withdrawVersion } from './withdraw-version.ts';

const reading = procedure('catalogue.read');
const drafting = procedure('catalogue.draft');
const reviewing = procedure('catalogue.review');
const reason = z.string().trim().max(1000);
const file = z.object({
  text: z.string().max(6_000_000),
  fileName: z.string().max(200),
  asModel: z.boolean().default(false),
});

export const catalogueRouter = router({
  list: reading.query(({ ctx }) => listCatalogues(ctx.acting)),
  version: reading.input(versionInput).query(({ ctx, input }) => readVersion(ctx.acting, input)),
  behaviour: reading
    .input(versionInput.extend({ ordinal: z.int().min(0).max(999) }))
    .query(({ ctx, input }) => readBehaviour(ctx.acting, input)),
  lint: reading
    .input(versionInput.extend({ edit: draftEditSchema.optional() }))
    .query(({ ctx, input }) => lintDraft(ctx.acting, input)),
  diff: reading
    .input(versionInput.extend({ against: z.int().min(1).optional() }))
    .query(({ ctx, input }) => diffVersion(ctx.acting, input)),
  history: reading.input(versionInput).query(({ ctx, input }) => versionHistory(ctx.acting, input)),
  exportFile: reading.input(versionInput).query(({ ctx, input }) => exportFile(ctx.acting, input)),

  createDraft: drafting
    .input(z.object({ slug: slugSchema }))
    .mutation(({ ctx, input }) => createDraft(ctx.acting, input)),
  createEmpty: drafting.input(emptyInput).mutation(({ ctx, input }) => createEmpty(ctx.acting, input)),
  saveDraft: drafting
    .input(versionInput.extend({ base: z.string().max(200_000), edit: draftEditSchema }))
    .mutation(({ ctx, input }) => saveDraft(ctx.acting, input)),
  checkFile: drafting.input(file).query(({ ctx, input }) => checkFile(ctx.acting, input)),
  importFile: drafting.input(file).mutation(({ ctx, input }) => importFile(ctx.acting, input)),
  submit: drafting.input(seenInput).mutation(({ ctx, input }) => submitVersion(ctx.acting, input)),
  withdraw: drafting
    .input(versionInput.extend({ reason }))
    .mutation(({ ctx, input }) => withdrawVersion(ctx.acting, input)),

  approve: reviewing
    .input(seenInput.extend({ effectiveFrom: civilDaySchema }))
    .mutation(({ ctx, input }) => approveVersion(ctx.acting, input)),
  sendBack: reviewing
    .input(versionInput.extend({ reason }))
    .mutation(({ ctx, input }) => sendBackVersion(ctx.acting, input)),
});
