import { documentKinds, documentTemplateSchema, fieldValuesSchema } from '@kycuong/rules/document';
import { z } from 'zod';

const kind = z.enum(documentKinds);
const year = z.int().min(2000).max(2200);
const no = z.int().min(1).max(10_000_000);

/** A place in the register of documents. */
export const documentInput = z.object({ kind, year, no });
export type DocumentInput = z.infer<typeof documentInput>;
export const fileInput = documentInput.extend({ format: z.enum(['docx', 'pdf']) });

/** What is to be written, and about which file: a letter of apology for its own kind, and else a case. */
export const composeInput = z.object({ kind, year, no });
export type ComposeInput = z.infer<typeof composeInput>;
export const writtenInput = composeInput.extend({ template: z.int().min(0), values: fieldValuesSchema });
export type WrittenInput = z.infer<typeof writtenInput>;

const words = z.string().trim().min(1).max(200);
export const registerFilter = z.object({
  kind: kind.optional(),
  year: year.optional(),
  words: words.optional(),
});
export const registerInput = registerFilter.extend({ before: documentInput.optional() });
export const exportInput = registerFilter.extend({ format: z.enum(['csv', 'xlsx']) });

export const templateInput = z.object({ kind });
export const templateCheckInput = z.object({ kind, template: documentTemplateSchema });
export const templateSaveInput = templateCheckInput.extend({ seen: z.int().min(0) });
