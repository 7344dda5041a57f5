import { documentFieldIds, type FieldValues } from '@kycuong/rules/document';
import { words } from '#lib/server/read-form.ts';

/** What was typed into the fields of a document; a field that the form does not have is left out. */
export const readValues = (form: FormData): FieldValues =>
  Object.fromEntries(documentFieldIds.flatMap((id) => (form.has(id) ? [[id, words(form, id)]] : [])));
