import { z } from 'zod';
import { bilingualSchema } from '../core/bilingual.schema.ts';
import { codeSchema, slugSchema } from './directive.schema.ts';

/** How alike the words of two items are: the same, half or more in the same order, or the same subject only. */
export const pairRelationSchema = z.enum(['identical', 'near', 'related']);

/** An item or clause, such as `DN-01` or `YB-01a`. */
export const memberReferenceSchema = z.string().regex(/^[A-Z]{2,4}-\d{1,3}[a-z]?$/, 'member');

/** A group of items about the same thing across directives. For comparing, never for judging. */
export const familySchema = z.strictObject({
  id: slugSchema,
  name: bilingualSchema,
  members: z.array(z.strictObject({ province: slugSchema, reference: memberReferenceSchema })).min(1),
  pairs: z.array(
    z.strictObject({
      a: memberReferenceSchema,
      b: memberReferenceSchema,
      relation: pairRelationSchema,
      /** Share of words in the same order, 0 to 1, two decimals. */
      wordSimilarity: z.number().min(0).max(1),
    }),
  ),
  /** Passages outside the lists of items that name the same thing. */
  mentions: z.array(z.strictObject({ reference: codeSchema, as: z.string() })),
});
export const familiesSchema = z.array(familySchema);

export type PairRelation = z.infer<typeof pairRelationSchema>;
export type Family = z.infer<typeof familySchema>;
