import { z } from 'zod';

/** How time limits are counted (Bộ luật Dân sự 2015, Điều 144). `days` are calendar days. */
export const timeLimitUnits = ['days', 'working-days', 'weeks', 'months', 'years'] as const;

/** A limit as a law or a province states it: the unit stays beside the number. */
export const timeLimitSchema = z.strictObject({
  amount: z.int().min(1).max(10_000),
  unit: z.enum(timeLimitUnits),
});

export type TimeLimit = z.infer<typeof timeLimitSchema>;
