// What a trial run found, in the shape in which it is stored with the version that it tried.
import { z } from 'zod';
import { civilDaySchema } from '../../core/civil-day.schema.ts';

/** Name and version of the shape. A field added keeps the number; anything else raises it. */
export const trialFormat = 'kycuong-trial/1';

const countSchema = z.int().min(0);
const levelSchema = z.enum(['notice', 'urgent']);

const identitySchema = z.strictObject({
  id: z.string(),
  version: z.int().nullable(),
  hash: z.string(),
});

const changedSignalSchema = z.strictObject({
  behaviour: z.string(),
  indicator: z.string(),
  level: levelSchema,
  /** The keys of the row, by name. */
  subject: z.record(z.string(), z.string()),
  concerns: z.array(z.string()),
  /** Null when no register names one. */
  unit: z.string().nullable(),
  /** The first of the days tried on which it stands. */
  firstOn: civilDaySchema,
  /** Whether people had confirmed it after hearing the person. */
  confirmed: z.boolean(),
});

const indicatorCountsSchema = z.strictObject({
  behaviour: z.string(),
  indicator: z.string(),
  kept: countSchema,
  gained: countSchema,
  lost: countSchema,
  /** Of the lost ones those that people had confirmed. */
  lostConfirmed: countSchema,
  changedLevel: countSchema,
  /** Rows for which it cannot be told on the last day; null where the version lacks the indicator. */
  unknownBefore: countSchema.nullable(),
  unknownAfter: countSchema.nullable(),
});

const unitCountsSchema = z.strictObject({
  unit: z.string().nullable(),
  kept: countSchema,
  gained: countSchema,
  lost: countSchema,
});

const cleanPeriodSchema = z.strictObject({
  id: z.string().min(1).max(80),
  /** Null for every unit. */
  units: z.array(z.string()).nullable(),
  from: civilDaySchema,
  to: civilDaySchema,
});

const baselineHitSchema = changedSignalSchema.extend({
  /** Why it is right although the period is known to be good; null until a person says so. */
  explanation: z.string().min(1).max(2000).nullable(),
});

export const trialReportSchema = z.strictObject({
  format: z.literal(trialFormat),
  before: identitySchema,
  after: identitySchema,
  /** The as-of days tried, in order. */
  days: z.array(civilDaySchema).min(1),
  indicators: z.array(indicatorCountsSchema),
  units: z.array(unitCountsSchema),
  gained: z.array(changedSignalSchema),
  lost: z.array(changedSignalSchema),
  /** Periods in which nothing happened that a signal should show, with what the new version shows all the same. */
  baseline: z.array(cleanPeriodSchema.extend({ hits: z.array(baselineHitSchema) })),
  /** Of the new version on the last day. */
  nodes: z.array(
    z.strictObject({
      indicator: z.string(),
      level: levelSchema,
      node: z.string(),
      match: countSchema,
      noMatch: countSchema,
      unknown: countSchema,
    }),
  ),
});

export type TrialReport = z.infer<typeof trialReportSchema>;
export type ChangedSignal = z.infer<typeof changedSignalSchema>;
export type IndicatorTrial = z.infer<typeof indicatorCountsSchema>;
export type UnitTrial = z.infer<typeof unitCountsSchema>;
export type CleanPeriod = z.infer<typeof cleanPeriodSchema>;
