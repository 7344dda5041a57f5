import { z } from 'zod';
import { bilingualSchema } from '../../core/bilingual.schema.ts';
import { conditionSchema } from './condition.schema.ts';
import { grainSchema } from './grain.ts';
import { nodeIdSchema } from './node-id.schema.ts';

export const indicatorIdSchema = z
  .string()
  .regex(/^[a-z]{2,4}\.\d{1,3}[a-z]?\.[a-z][a-z0-9-]*$/, 'indicator-id')
  .max(80)
  .meta({ id: 'indicatorId' });

export const exclusionCauseSchema = z.enum(['objective-cause', 'leave', 'outage', 'safe-harbour']);

/**
 * Whom a signal concerns: a key of its grain; the head of the unit in the row on the last day of the records; or the people
 * named by a field of the counted records of one metric node (the sender of each unaccepted hop, say).
 */
export const concernsSchema = z.union([
  z.strictObject({ key: z.enum(['officer', 'unit', 'head', 'deputy', 'collective', 'fromUnit', 'toUnit']) }),
  z.strictObject({ headOf: z.enum(['unit', 'fromUnit', 'toUnit', 'collective']) }),
  z.strictObject({ field: z.string().regex(/^[a-z][A-Za-z0-9]*$/, 'field-name'), of: nodeIdSchema }),
  /** At a record grain: the person in this field of the record itself. */
  z.strictObject({ field: z.string().regex(/^[a-z][A-Za-z0-9]*$/, 'field-name') }),
]);

/**
 * A condition over metrics and fields at one grain, which belongs to one behaviour or one of its clauses. When it is true of
 * a subject as of a day, that is a signal: something to look at, never a finding.
 */
export const indicatorSchema = z.strictObject({
  id: indicatorIdSchema,
  /** The clause whose trace this is; null for an undivided item. */
  clause: z
    .string()
    .regex(/^[a-z]$/, 'letter')
    .nullable(),
  name: bilingualSchema,
  /** What it can and cannot tell, in plain words, for the officer concerned and for readers. */
  note: bilingualSchema,
  grain: grainSchema,
  when: conditionSchema,
  /** What must hold beside `when` for the signal to be `urgent`; null when it is never more than `notice`. */
  urgent: conditionSchema.nullable(),
  concerns: concernsSchema,
  /** Causes whose approved exclusions take records out of the counts. */
  honours: z.array(exclusionCauseSchema),
  /** Indicators whose signals for the same subject and records this one stands for, so that one fact counts once. */
  absorbs: z.array(indicatorIdSchema),
});

export const predicateSchema = z.strictObject({
  name: z
    .string()
    .regex(/^[a-z]+(-[a-z]+)*$/, 'name')
    .max(60),
  grain: grainSchema,
  label: bilingualSchema,
  when: conditionSchema,
});

export type ExclusionCause = z.infer<typeof exclusionCauseSchema>;
export type Concerns = z.infer<typeof concernsSchema>;
export type Indicator = z.infer<typeof indicatorSchema>;
export type Predicate = z.infer<typeof predicateSchema>;
