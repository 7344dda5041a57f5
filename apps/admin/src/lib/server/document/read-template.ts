import { type DocumentTemplate, templateParts } from '@kycuong/rules/document';
import { words } from '#lib/server/read-form.ts';

export const readTemplate = (form: FormData): DocumentTemplate =>
  Object.fromEntries(templateParts.map((part) => [part, words(form, part)])) as DocumentTemplate;
