import { identifierSchema } from '@kycuong/rules/work';
import { civilDaySchema } from '@kycuong/rules/civil-day';
import { workKindIds } from '@kycuong/rules/work/work-kind-ids';
import { z } from 'zod';

const source = identifierSchema.max(90);
export const sourceInput = z.strictObject({
  source,
  name: z.string().trim().min(1).max(200),
  ownerUnit: identifierSchema,
  ownerName: z.string().trim().min(1).max(200),
  contact: z.string().trim().max(200),
  feeds: z.array(z.enum(workKindIds)).min(1),
  everyDays: z.int().min(1).max(366),
  since: civilDaySchema,
});
export const endSourceInput = z.strictObject({ source, reason: z.string().trim().min(1).max(1000) });
export const spanInput = z
  .strictObject({ source, from: civilDaySchema, to: civilDaySchema })
  .refine(({ from, to }) => from <= to && Date.parse(to) - Date.parse(from) <= 370 * 86_400_000, {
    path: ['to'],
  });
export const untilInput = z.strictObject({
  source,
  feeds: z.array(z.enum(workKindIds)).min(1),
  /** The day to whose end the data of these kinds are complete. */
  until: civilDaySchema,
});
export const statementInput = z.strictObject({
  source,
  /** Lines of `kind, day, number`. */
  lines: z.string().max(200_000),
});
