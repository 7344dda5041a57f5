import { z } from 'zod';
import { unionByKeys } from '../../core/union-by-keys.ts';
import type { Condition, Term } from './condition.ts';
import { nodeIdSchema } from './node-id.schema.ts';
import { quantitySchema, windowSchema } from './window.schema.ts';

/** camelCase; with a grain key before it where the row is of a subject, such as `officer.role`. */
const fieldNameSchema = z
  .string()
  .regex(/^([a-z][A-Za-z]*\.)?[a-z][A-Za-z0-9]*$/, 'field-name')
  .max(60);
const codeSchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'slug')
  .max(60);
const nameSchema = z
  .string()
  .regex(/^[a-z]+(-[a-z]+)*$/, 'name')
  .max(60);
const comparisonSchema = z.enum(['>=', '>', '<=', '<', '=', '!=']);
const momentSchema = unionByKeys(
  z.union([z.strictObject({ field: fieldNameSchema }), z.strictObject({ asOf: z.literal(true) })]),
);
const spanSchema = z.strictObject({ from: momentSchema, to: momentSchema });

/** Branches and depth are bounded, so that no file can be made that takes long to refuse. */
const branches = 64;

const metricTermSchema = z.strictObject({
  id: nodeIdSchema,
  metric: nameSchema,
  get where(): z.ZodOptional<z.ZodType<Condition>> {
    return conditionSchema.optional();
  },
  window: windowSchema,
});

export const termSchema: z.ZodType<Term> = z
  .lazy(() =>
    unionByKeys(
      z.union([
        z.strictObject({ field: fieldNameSchema }),
        ...quantitySchema.options,
        metricTermSchema,
        z.strictObject({ sum: z.array(termSchema).min(2).max(8) }),
        z.strictObject({ difference: z.tuple([termSchema, termSchema]) }),
        z.strictObject({ days: spanSchema }),
        z.strictObject({ workingDays: spanSchema }),
        z.strictObject({
          peer: z.enum(['p25', 'p50', 'p75']),
          of: metricTermSchema,
          among: z.enum(['duty', 'unit-kind']),
          minimum: quantitySchema,
        }),
      ]),
    ),
  )
  .meta({ id: 'term' });

export const conditionSchema: z.ZodType<Condition> = z
  .lazy(() => {
    const node = { id: nodeIdSchema };
    const several = z.array(conditionSchema).min(1).max(branches);
    return unionByKeys(
      z.union([
        z.strictObject({ ...node, all: several }),
        z.strictObject({ ...node, any: several }),
        z.strictObject({ ...node, not: conditionSchema }),
        z.strictObject({ ...node, atLeast: z.int().min(1).max(branches), of: several }),
        z.strictObject({ ...node, cmp: comparisonSchema, left: termSchema, right: termSchema }),
        z.strictObject({ ...node, between: termSchema, low: termSchema, high: termSchema }),
        z.strictObject({ ...node, field: fieldNameSchema, is: z.union([z.boolean(), codeSchema]) }),
        z.strictObject({ ...node, field: fieldNameSchema, in: z.array(codeSchema).min(1).max(branches) }),
        z.strictObject({ ...node, known: termSchema }),
        z.strictObject({ ...node, unknown: termSchema }),
        z.strictObject({
          ...node,
          ratio: z.strictObject({ part: termSchema, whole: termSchema }),
          cmp: comparisonSchema,
          percent: quantitySchema,
        }),
        z.strictObject({ ...node, predicate: nameSchema }),
      ]),
    );
  })
  .meta({ id: 'condition' });
