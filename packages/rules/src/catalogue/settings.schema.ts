// The province's half of a catalogue file: what a province chooses, each choice with its source, author and validity.
import { z } from 'zod';
import { bilingualSchema } from '../core/bilingual.schema.ts';
import { civilDaySchema } from '../core/civil-day.schema.ts';
import { indicatorSchema, predicateSchema } from '../detection/language/indicator.schema.ts';
import { codeSchema, slugSchema } from './directive.schema.ts';

/** Who chose a value. There is deliberately no `directive`: no directive gives a number (promise 9). */
export const settingSourceSchema = z.strictObject({
  kind: z.enum(['default-of-the-toolkit', 'province-document', 'law']),
  /** Number and name of the document; for a toolkit default, the toolkit's own words. */
  reference: z.string().trim().min(1).max(300),
});

/** One value of a parameter over a half-open interval of civil days. */
export const parameterValueSchema = z.strictObject({
  from: civilDaySchema,
  /** First day on which it no longer applies; null while no end is set. */
  to: civilDaySchema.nullable(),
  /** A whole number in the parameter's unit; null means "not set: the mechanism that needs it does not run". */
  value: z.int().min(-1_000_000_000).max(1_000_000_000).nullable(),
  source: settingSourceSchema,
  author: z.string().trim().min(1).max(200),
  /** The day on which the value was approved. `from` may not lie before it. */
  approvedOn: civilDaySchema,
  /** The legal basis that lets the author choose it. */
  basis: z.string().trim().min(1).max(500),
});

/** A dated number that a province chooses. */
export const parameterSchema = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z][a-z0-9-]*(\.[a-z][a-z0-9-]*)+$/, 'parameter-id')
    .max(80),
  group: z.enum(['detection', 'procedure', 'publication', 'scoring']),
  label: bilingualSchema,
  unit: bilingualSchema,
  /** Smallest and largest value that makes sense; a value outside is a lint error. */
  domain: z.strictObject({ min: z.int(), max: z.int() }),
  values: z.array(parameterValueSchema).min(1),
});

/** Where a mechanism comes from: passages of the directive's sources, or a basis that the province recorded. */
export const mechanismOriginSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('directive'), provisions: z.array(codeSchema).min(1) }),
  z.strictObject({
    kind: z.literal('province'),
    basis: z.string().trim().min(1).max(500),
    author: z.string().trim().min(1).max(200),
    approvedOn: civilDaySchema,
  }),
]);

export const mechanismSettingSchema = z.strictObject({
  id: slugSchema,
  on: z.boolean(),
  /** Every ground it rests on. A mechanism that is on has at least one (promise 21). */
  origins: z.array(mechanismOriginSchema),
});

export const behaviourSettingSchema = z.strictObject({
  code: codeSchema,
  /** Short name of ours for headings and lists. */
  title: bilingualSchema,
  /** Plain explanation; does not replace the directive's words. */
  explanation: bilingualSchema,
  clauses: z.array(
    z.strictObject({ letter: z.string().regex(/^[a-z]$/, 'letter'), explanation: bilingualSchema }),
  ),
  /** 1 (light) to 4 (very serious); null while the province has not decided. */
  severity: z.int().min(1).max(4).nullable(),
  /** Off leaves the item citable and public; its ordinal never changes. */
  machineDetection: z.boolean(),
  displayOrder: z.int().min(1),
  /** What a machine looks for in the evidence; empty where the human route alone applies. */
  indicators: z.array(indicatorSchema),
});

export const settingsSchema = z.strictObject({
  behaviours: z.array(behaviourSettingSchema),
  parameters: z.array(parameterSchema),
  /** Conditions that several indicators share, each with a name. */
  predicates: z.array(predicateSchema),
  mechanisms: z.array(mechanismSettingSchema),
  publication: z.strictObject({
    /** Whether the directive's full text may stand on the public site. */
    fullTextPublic: z.boolean(),
    fullTextBasis: z.string().trim().min(1).max(500),
  }),
});

export type SettingSource = z.infer<typeof settingSourceSchema>;
export type ParameterValue = z.infer<typeof parameterValueSchema>;
export type Parameter = z.infer<typeof parameterSchema>;
export type MechanismOrigin = z.infer<typeof mechanismOriginSchema>;
export type MechanismSetting = z.infer<typeof mechanismSettingSchema>;
export type BehaviourSetting = z.infer<typeof behaviourSettingSchema>;
export type Settings = z.infer<typeof settingsSchema>;
