import { type DocumentFieldId, type DocumentLayout, layoutOf, missingFields } from '@kycuong/rules/document';
import type { Acting } from '../core/procedure.ts';
import { currentTemplate } from './current-template.ts';
import type { WrittenInput } from './document-inputs.ts';
import { fileBehind } from './file-behind.ts';

export interface DocumentPreview {
  readonly layout: DocumentLayout;
  readonly missing: readonly DocumentFieldId[];
}

/** The page as it would be issued, without a number; nothing is stored. */
export const previewDocument = (acting: Acting, input: WrittenInput): Promise<DocumentPreview> =>
  acting.transaction(async (trx) => {
    const { today } = await fileBehind(trx, acting, input);
    const { template } = await currentTemplate(trx, input.kind);
    return {
      layout: layoutOf(input.kind, template, input.values, today),
      missing: missingFields(template, input.values),
    };
  });
