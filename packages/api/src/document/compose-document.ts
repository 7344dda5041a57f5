import { type DocumentFieldId, fieldsOfTemplate } from '@kycuong/rules/document';
import type { Acting } from '../core/procedure.ts';
import { type CurrentTemplate, currentTemplate } from './current-template.ts';
import type { ComposeInput } from './document-inputs.ts';
import { type FileBehind, fileBehind } from './file-behind.ts';

export interface DocumentToWrite extends FileBehind {
  readonly template: Pick<CurrentTemplate, 'version' | 'template'>;
  /** Fields that the template names, in the order of the page. */
  readonly fields: readonly DocumentFieldId[];
}

/** What a document about a file would begin with: the province's wording, and what the file already says. */
export const composeDocument = (acting: Acting, input: ComposeInput): Promise<DocumentToWrite> =>
  acting.transaction(async (trx) => {
    const file = await fileBehind(trx, acting, input);
    const { version, template } = await currentTemplate(trx, input.kind);
    return { ...file, template: { version, template }, fields: fieldsOfTemplate(template) };
  });
