import { caseToday } from '@kycuong/db/case';
import { saveTemplate } from '@kycuong/db/document';
import {
  checkTemplate,
  type DocumentLayout,
  documentRefusal,
  layoutOf,
  sampleValues,
} from '@kycuong/rules/document';
import type { Problem } from '@kycuong/rules/problem';
import type { z } from 'zod';
import type { Acting } from '../core/procedure.ts';
import { refuse } from '../core/refusal-error.ts';
import { type CurrentTemplate, currentTemplate, currentTemplates } from './current-template.ts';
import type { templateCheckInput, templateInput, templateSaveInput } from './document-inputs.ts';

export const readTemplates = ({ transaction }: Acting): Promise<CurrentTemplate[]> =>
  transaction((trx) => currentTemplates(trx));

export const readTemplate = (
  { transaction }: Acting,
  { kind }: z.infer<typeof templateInput>,
): Promise<CurrentTemplate> => transaction((trx) => currentTemplate(trx, kind));

export interface TemplateCheck {
  readonly problems: readonly Problem[];
  /** With invented values; null while there are problems. */
  readonly layout: DocumentLayout | null;
}

/** What a wording would look like, or everything that is wrong with it; nothing is stored. */
export const previewTemplate = (
  { transaction }: Acting,
  { kind, template }: z.infer<typeof templateCheckInput>,
): Promise<TemplateCheck> =>
  transaction(async (trx) => {
    const problems = checkTemplate(template);
    const layout = problems.length > 0 ? null : layoutOf(kind, template, sampleValues, await caseToday(trx));
    return { problems, layout };
  });

export const saveWording = (
  { transaction }: Acting,
  { kind, seen, template }: z.infer<typeof templateSaveInput>,
): Promise<{ readonly version: number }> =>
  transaction(async (trx) => {
    const problems = checkTemplate(template);
    if (problems.length > 0) return refuse(documentRefusal('TEMPLATE_FAULTY'), problems);
    return { version: await saveTemplate(trx, { kind, seen, template }) };
  });
