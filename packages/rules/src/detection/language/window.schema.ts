import { z } from 'zod';
import { unionByKeys } from '../../core/union-by-keys.ts';

/** A number that a province chose, by the id of its parameter, or a plain whole number. */
export const quantitySchema = unionByKeys(
  z
    .union([
      z.strictObject({ param: z.string().max(80) }),
      z.strictObject({ int: z.int().min(-1_000_000_000).max(1_000_000_000) }),
    ])
    .meta({ id: 'quantity' }),
);

/**
 * The days a metric looks at: half-open, on civil days in Asia/Ho_Chi_Minh. The kind is part of the language: a back end
 * that lacks one refuses it, and never drops it.
 */
export const windowSchema = unionByKeys(
  z
    .union([
      /** The last n days, the as-of day included: `[asOf − n + 1, asOf + 1)`. */
      z.strictObject({ rolling: quantitySchema }),
      /** The calendar period that holds the as-of day, up to it; or the whole period before that one. */
      z.strictObject({
        calendar: z.enum(['month', 'quarter', 'year']),
        which: z.enum(['current', 'previous']),
      }),
      /** Any n days in a row among the last m: the largest value over them. */
      z.strictObject({ sliding: quantitySchema, within: quantitySchema }),
      /** The longest run of calendar periods in a row, each with at least one record, among the last m days. */
      z.strictObject({ consecutive: z.enum(['month', 'quarter']), within: quantitySchema }),
      /** Everything up to the as-of day. */
      z.strictObject({ since: z.literal('ever') }),
    ])
    .meta({ id: 'window' }),
);

export type Quantity = z.infer<typeof quantitySchema>;
export type Window = z.infer<typeof windowSchema>;
