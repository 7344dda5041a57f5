import { z } from 'zod';
import { slugSchema } from '../../catalogue/directive.schema.ts';
import { bilingualSchema } from '../../core/bilingual.schema.ts';
import { civilDaySchema } from '../../core/civil-day.schema.ts';
import { evidenceKinds, identifierSchema, workKindIds } from '../../work/work.ts';
import { type GrainKey, grainKeyNames } from '../language/grain.ts';
import { indicatorIdSchema } from '../language/indicator.schema.ts';

export const casesFormat = 'kycuong-cases/1';

const kindSchema = z.enum(evidenceKinds.map(({ id }) => id));
/** Checked against the kind of the record once defaults are in place. */
const fieldsSchema = z.record(z.string(), z.unknown());

/** A record of evidence in short: source and instant have defaults; the fields are checked against the kind. */
export const caseRecordSchema = z
  .looseObject({ kind: kindSchema, id: identifierSchema })
  .meta({ id: 'caseRecord' });

/** Keys of a row by name, such as `{ officer: an, matter: v1 }`. */
const subjectSchema = z.partialRecord(z.enum(grainKeyNames), identifierSchema);

/**
 * What must come out for one row. `excluded`: no signal, and there would be one without the exclusions of the case.
 * Lists are exact where they stand.
 */
const expectationSchema = z.strictObject({
  /** The row of the indicator's entry when left out. */
  subject: subjectSchema.optional(),
  outcome: z.enum(['match', 'no-match', 'unknown', 'excluded']),
  /** Of a match; `notice` when left out. */
  level: z.enum(['notice', 'urgent']).optional(),
  /** Node ids of the conditions that match, those of a named condition as `n8.p1`. */
  holds: z.array(z.string()).optional(),
  records: z.array(identifierSchema).optional(),
  concerns: z.array(identifierSchema).optional(),
});

const caseSchema = z.strictObject({
  name: bilingualSchema,
  /** On which side of a threshold it stands, exactly: at it, or one short of it. */
  boundary: z.enum(['at', 'below']).optional(),
  asOf: civilDaySchema.optional(),
  /** Values of parameters instead of the catalogue's. */
  parameters: z.record(z.string(), z.int()).optional(),
  /** Records beside those of the entry. */
  add: z.array(caseRecordSchema).optional(),
  /** Fields of records of the entry, by record id; null takes a value away. */
  change: z.record(z.string(), fieldsSchema).optional(),
  remove: z.array(identifierSchema).optional(),
  /** How far the data of a kind goes instead of the as-of day; null: nobody vouches for it. */
  dataUntil: z.partialRecord(z.enum(workKindIds), civilDaySchema.nullable()).optional(),
  expect: z.array(expectationSchema).min(1),
  /** Why it may fail for now. */
  todo: z.string().trim().min(1).max(300).optional(),
});

/** The cases of one indicator: evidence that all of them begin with, and what each changes. */
const indicatorCasesSchema = z.strictObject({
  indicator: indicatorIdSchema,
  subject: subjectSchema,
  evidence: z.array(caseRecordSchema),
  cases: z.array(caseSchema).min(1),
});

export const caseFileSchema = z.strictObject({
  format: z.literal(casesFormat),
  province: slugSchema,
  asOf: civilDaySchema,
  /** Fields that records of a kind have unless they say otherwise. */
  defaults: z.partialRecord(kindSchema, fieldsSchema),
  /** Units, posts, competences, matters: what every case stands on. */
  organisation: z.array(caseRecordSchema),
  indicators: z.array(indicatorCasesSchema).min(1),
});

export type CaseFile = z.infer<typeof caseFileSchema>;
export type IndicatorCases = z.infer<typeof indicatorCasesSchema>;
export type Case = z.infer<typeof caseSchema>;
export type CaseRecord = z.infer<typeof caseRecordSchema>;
export type Expectation = z.infer<typeof expectationSchema>;
export type CaseSubject = Readonly<Partial<Record<GrainKey, string>>>;
