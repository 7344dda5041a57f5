// The shape of an appraisal file: one dated way to score and classify, with its source.
import { z } from 'zod';
import { bilingualSchema } from '../core/bilingual.schema.ts';
import { civilDaySchema } from '../core/civil-day.schema.ts';
import { decisionTableSchema } from './decision-table.schema.ts';
import { classOutputs } from './level.ts';
import { quotaSchema } from './quota.schema.ts';
import { nameSchema, scoreSheetSchema } from './score-sheet.schema.ts';

/** A recorded fact of which a directive or a law says that it weighs in the lowest level. */
const factorSchema = z.strictObject({
  id: nameSchema,
  label: bilingualSchema,
  /** 1 where it is recorded, 0 where it was looked for and is not. */
  fact: nameSchema,
  basis: z.string().trim().min(1).max(300),
});

export const appraisalFileSchema = z.strictObject({
  format: z.literal(1),
  id: nameSchema,
  label: bilingualSchema,
  /** In force over `[from, to)`. */
  from: civilDaySchema,
  to: civilDaySchema.nullable(),
  source: z.strictObject({
    reference: z.string().trim().min(1).max(300),
    url: z.url().nullable(),
    /** What could not be checked against the source. */
    doubts: z.array(bilingualSchema).max(20),
  }),
  sheet: scoreSheetSchema,
  factors: z.array(factorSchema).max(50),
  /** Inputs named `total` (hundredths) and `factors` (`none` or `some`) are the sheet's and the factors' own. */
  table: decisionTableSchema(z.enum(classOutputs)).extend({
    /** A subject has one level: no `collect`. */
    hits: z.enum(['unique', 'first', 'priority']).default('unique'),
  }),
  quotas: z.array(quotaSchema).max(5),
});

export type AppraisalFile = z.infer<typeof appraisalFileSchema>;
