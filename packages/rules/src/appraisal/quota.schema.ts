import { z } from 'zod';
import { levels } from './level.ts';
import { nameSchema } from './score-sheet.schema.ts';

/** At most so many percent of a population may have a level; the rest of those who reached it get the next one. */
export const quotaSchema = z.strictObject({
  id: nameSchema,
  level: z.enum(levels),
  otherwise: z.enum(levels),
  percent: z.int().min(1).max(100),
  /**
   * Percent of whom. `reached`: everyone who reached `level` or `otherwise`. `left`: those who are left at `otherwise`
   * once the level is given out. Rounded down: a share is never exceeded.
   */
  of: z.enum(['reached', 'left']),
  /** Where the share holds: in the unit as a whole, and in each of its groups of like duties. */
  within: z
    .array(z.enum(['unit', 'duties']))
    .min(1)
    .max(2),
  ties: z.strictObject({
    /** Facts that part people with equal points, the greater first. */
    breakBy: z.array(nameSchema).max(5),
    /** When a tie remains across the limit: nobody of it gets the level, or the competent level chooses among them. */
    then: z.enum(['nobody', 'competent-level']),
  }),
});

export type Quota = z.infer<typeof quotaSchema>;
export type QuotaScope = Quota['within'][number];
