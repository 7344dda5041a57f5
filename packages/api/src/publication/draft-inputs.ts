import { civilDaySchema } from '@kycuong/rules/civil-day';
import { namedPersonSchema, publishedResultSchema, resultTextSchema } from '@kycuong/rules/publication';
import { z } from 'zod';

const words = z.string().trim().min(1).max(2000);

export const draftInput = z.object({ draftNo: z.int().min(1) });
export type DraftInput = z.infer<typeof draftInput>;

export const beginInput = z.object({
  year: z.int().min(2000).max(2200),
  no: z.int().min(1).max(10_000_000),
  /** Why a standing record is corrected; null for a first one. */
  correction: words.nullable(),
});

export const saveInput = draftInput.extend({
  /** Row version that was looked at. */
  seen: z.int().min(1),
  text: resultTextSchema,
  /** The unit of the case or one above it. */
  unit: z.string().min(1).max(120),
  /** The words of the provision come from the register. */
  named: namedPersonSchema.omit({ basis: true }).nullable(),
  endsOn: civilDaySchema.nullable(),
  harm: z.object({ outweighed: z.boolean(), whom: words, why: words }).nullable(),
  keptDetails: z.array(z.object({ text: words, reason: words })).max(100),
});
export type SaveInput = z.infer<typeof saveInput>;

export const seenContentInput = draftInput.extend({ contentHash: z.string().regex(/^[0-9a-f]{64}$/) });
export type SeenContentInput = z.infer<typeof seenContentInput>;

const number = publishedResultSchema.shape.number;
export const holdInput = z.object({ number, held: z.boolean(), ground: z.enum(['request', 'legal-basis']) });
export const withdrawInput = z.object({
  number,
  ground: z.enum(['published-in-error', 'legal-basis', 'request']),
  words,
});
export const takeRequestInput = z.object({
  number,
  kind: z.enum(['correction', 'reply', 'removal']),
  words,
});
export const answerRequestInput = z.object({
  requestNo: z.int().min(1),
  granted: z.boolean(),
  answer: words,
});
