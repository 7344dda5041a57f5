import { issueDocument } from '@kycuong/db/document';
import {
  documentContent,
  documentFields,
  documentRefusal,
  layoutOf,
  missingFields,
} from '@kycuong/rules/document';
import type { Acting } from '../core/procedure.ts';
import { refuse } from '../core/refusal-error.ts';
import { currentTemplate } from './current-template.ts';
import type { DocumentInput, WrittenInput } from './document-inputs.ts';
import { fileBehind } from './file-behind.ts';

/** Gives the document its number and keeps what it says; the number and the document come in one transaction, or neither. */
export const issueWritten = (acting: Acting, input: WrittenInput): Promise<DocumentInput> =>
  acting.transaction(async (trx) => {
    const { kind, year, no, values } = input;
    const { today, hindrance } = await fileBehind(trx, acting, input);
    if (hindrance) return refuse(documentRefusal(hindrance));
    const { template, version } = await currentTemplate(trx, kind);
    if (version !== input.template) return refuse(documentRefusal('STALE_TEMPLATE'));
    const missing = missingFields(template, values);
    if (missing.length > 0)
      return refuse(
        documentRefusal('FIELDS_MISSING'),
        missing.map((id) => documentFields[id].name),
      );
    const layout = layoutOf(kind, template, values, today);
    const { symbol, abstract } = layout;
    const content = documentContent(layout);
    return issueDocument(trx, { kind, year, no, template: version, symbol, abstract, content });
  });
