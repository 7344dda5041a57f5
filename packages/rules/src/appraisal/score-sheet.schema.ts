import { z } from 'zod';
import { bilingualSchema } from '../core/bilingual.schema.ts';
import { roundingModes } from './fraction.ts';

export const nameSchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'slug')
  .max(60);

/** Hundredths of a point. */
const hundredthsSchema = z.int().min(0).max(1_000_000);

/** A share of the products assigned: each counts its weight, less a step of its own points for every fault. */
const componentSchema = z.strictObject({
  id: nameSchema,
  label: bilingualSchema,
  deduct: z
    .strictObject({
      for: z.enum(['content-faults', 'delays']),
      /** Percent of the product's own points that each fault costs, down to nothing. */
      percent: z.int().min(1).max(100),
    })
    .nullable(),
});

const itemRuleSchema = z.discriminatedUnion('kind', [
  /** Points that a named person gave, in hundredths. */
  z.strictObject({ kind: z.literal('given'), fact: nameSchema }),
  /** The item's maximum times `part` of `whole`, at most the maximum. */
  z.strictObject({ kind: z.literal('share'), part: nameSchema, whole: nameSchema }),
  /** The item's maximum times the mean of the components. */
  z.strictObject({ kind: z.literal('products'), components: z.array(componentSchema).min(1).max(10) }),
]);

export const scoreSheetSchema = z.strictObject({
  /** Every item is rounded once, to a multiple of `to` hundredths; the total is the sum of rounded items. */
  rounding: z.strictObject({ to: z.int().min(1).max(100), mode: z.enum(roundingModes) }),
  items: z
    .array(
      z.strictObject({ id: nameSchema, label: bilingualSchema, max: hundredthsSchema, rule: itemRuleSchema }),
    )
    .min(1)
    .max(100),
  /** Points taken off an item, or off the total, for each of something counted. */
  deductions: z
    .array(
      z.strictObject({
        id: nameSchema,
        label: bilingualSchema,
        /** Null: the total. */
        item: nameSchema.nullable(),
        fact: nameSchema,
        each: hundredthsSchema,
        atMost: hundredthsSchema.nullable(),
      }),
    )
    .max(100),
  /** A fact that keeps the total from rising above a bound. */
  caps: z
    .array(
      z.strictObject({ id: nameSchema, label: bilingualSchema, fact: nameSchema, total: hundredthsSchema }),
    )
    .max(100),
});

export type ScoreSheet = z.infer<typeof scoreSheetSchema>;
export type ScoreItem = ScoreSheet['items'][number];
export type Component = z.infer<typeof componentSchema>;
