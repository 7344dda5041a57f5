import { z } from 'zod';

const key = z.string().max(80);
const day = z.iso.date();
const number = z.string().max(24);

export const resultsFilter = z.object({
  province: key,
  query: z.string().max(200).default(''),
  unit: key.optional(),
  field: z.string().max(200).optional(),
  behaviour: key.optional(),
  measure: z.enum(['discipline', 'other', 'none']).optional(),
  status: z.enum(['remedied', 'open', 'disputed']).optional(),
  from: day.optional(),
  to: day.optional(),
  after: z.object({ on: day, number }).nullable().default(null),
});

export const resultKey = z.object({ province: key, number });
export const logPlace = z.object({ province: key, before: z.int().min(0).nullable().default(null) });
export const leavesFrom = z.object({ province: key, from: z.int().min(0) });
export const olderSize = z.object({ province: key, older: z.int().min(0), size: z.int().min(0).optional() });
