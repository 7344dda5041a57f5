import { z } from 'zod';
import { bilingualSchema } from '../core/bilingual.schema.ts';
import { nameSchema } from './score-sheet.schema.ts';

const wholeSchema = z.int().min(-1_000_000_000).max(1_000_000_000);

const tableInputSchema = z.discriminatedUnion('type', [
  /** A whole number inside a domain, both ends included. Points are in hundredths. */
  z.strictObject({
    type: z.literal('whole'),
    id: nameSchema,
    label: bilingualSchema,
    min: wholeSchema,
    max: wholeSchema,
  }),
  z.strictObject({
    type: z.literal('code'),
    id: nameSchema,
    label: bilingualSchema,
    values: z.array(nameSchema).min(1).max(31),
  }),
]);

const rowConditionSchema = z.union([
  /** Both ends included; null is open. */
  z.strictObject({ from: wholeSchema.nullable(), to: wholeSchema.nullable() }),
  z.array(nameSchema).min(1).max(31),
]);

/**
 * How rows that apply together are resolved. `unique`: never more than one applies. `first`: the first in the file.
 * `priority`: the one with the least priority number. `collect`: all of them.
 */
export const hitPolicies = ['unique', 'first', 'priority', 'collect'] as const;

/** A decision table whose outputs are those of a schema. An input that a row leaves out may have any value. */
export function decisionTableSchema<Output extends string>(outputSchema: z.ZodType<Output>) {
  return z.strictObject({
    hits: z.enum(hitPolicies).default('unique'),
    inputs: z.array(tableInputSchema).min(1).max(12),
    rows: z
      .array(
        z.strictObject({
          id: nameSchema,
          when: z.record(nameSchema, rowConditionSchema),
          output: outputSchema,
          priority: z.int().min(1).max(1000).optional(),
        }),
      )
      .min(1)
      .max(200),
  });
}

export type HitPolicy = (typeof hitPolicies)[number];
export type TableInput = z.infer<typeof tableInputSchema>;
export type RowCondition = z.infer<typeof rowConditionSchema>;

export interface TableRow<Output extends string> {
  readonly id: string;
  readonly when: { readonly [input: string]: RowCondition };
  readonly output: Output;
  readonly priority?: number | undefined;
}

export interface DecisionTable<Output extends string> {
  readonly hits: HitPolicy;
  readonly inputs: readonly TableInput[];
  readonly rows: readonly TableRow<Output>[];
}
