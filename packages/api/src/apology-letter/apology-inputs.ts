import { apologyCommandSchema, apologyStages, confirmLatenessSchema } from '@kycuong/rules/apology-letter';
import { z } from 'zod';

export const letterInput = z.object({
  year: z.int().min(2000).max(2200),
  no: z.int().min(1).max(10_000_000),
});
export type LetterInput = z.infer<typeof letterInput>;
export const registerInput = z.object({
  stage: z.enum(apologyStages).optional(),
  before: letterInput.optional(),
});
export const confirmInput = confirmLatenessSchema;
export const actInput = letterInput.extend({ revision: z.int().min(1), command: apologyCommandSchema });
