// What the public reads of a handling result: only fields that were approved for it. The shape is the minimisation.
import { z } from 'zod';
import { bilingualSchema } from '../core/bilingual.schema.ts';
import { civilDaySchema } from '../core/civil-day.schema.ts';

const line = z.string().trim().min(1).max(300);
const paragraph = z.string().trim().min(1).max(2000);

/** What was found of one clause, or of an item that has none. */
export const publishedFindingSchema = z.strictObject({
  /** Code of the item, such as `YB-11`. */
  behaviour: line,
  clause: z
    .string()
    .regex(/^[a-z]$/, 'letter')
    .nullable(),
  outcome: z.enum(['confirmed', 'unfounded', 'not-proven', 'exempt']),
  statement: paragraph,
});

/** The directive's own words that the findings stand on, as the version of the day has them. */
export const publishedQuoteSchema = z.strictObject({
  behaviour: line,
  ordinal: z.int().min(1),
  text: paragraph,
  clauses: z
    .array(z.strictObject({ letter: z.string().regex(/^[a-z]$/, 'letter'), text: paragraph }))
    .max(12),
});

/** A step that the public may see, from report to remedy. */
export const publishedStepSchema = z.strictObject({
  kind: z.enum([
    'reported',
    'admitted',
    'explained',
    'concluded',
    'decided',
    'appeal-ended',
    'published',
    'remedied',
    'corrected',
    'held',
    'released',
  ]),
  on: civilDaySchema,
  note: paragraph.nullable(),
});

export const publishedMilestoneSchema = z.strictObject({
  text: line,
  dueOn: civilDaySchema.nullable(),
  doneOn: civilDaySchema.nullable(),
});

/** One of the three lines of a remedy: the citizen's own matter, the measure on the person, the systemic fix. */
export const publishedRemedySchema = z.strictObject({
  line: z.enum(['citizen', 'measure', 'system']),
  milestones: z.array(publishedMilestoneSchema).max(20),
  /** The citizen's own answer; null while nobody asked or nobody answered. */
  citizen: z.strictObject({ solved: z.boolean(), on: civilDaySchema }).nullable(),
});

/** Who is spoken of. A name stands in {@link namedPersonSchema}, never here. */
export const publishedSubjectSchema = z.discriminatedUnion('kind', [
  /** A unit as a whole, where the directive names collectives. */
  z.strictObject({ kind: z.literal('unit') }),
  /** Somebody of a group that is large enough to hide the person. */
  z.strictObject({ kind: z.literal('group'), words: bilingualSchema, size: z.int().min(2) }),
  /** Somebody who is named on the record's own page under a legal basis. */
  z.strictObject({ kind: z.literal('named') }),
]);

export const publishedResultSchema = z.strictObject({
  /** Number of the record, such as `YB-2026-0031`: not that of the case, and without meaning beyond its order. */
  number: z.string().regex(/^[A-Z]{2,3}-\d{4}-\d{4,6}$/, 'result-number'),
  headline: line,
  unit: z.strictObject({ id: line, name: line, territory: line.nullable() }),
  /** Field of work (lĩnh vực), in the province's own vocabulary. */
  field: line.nullable(),
  subject: publishedSubjectSchema,
  directive: z.strictObject({ slug: line, version: z.int().min(1), words: line }),
  quotes: z.array(publishedQuoteSchema).min(1).max(20),
  findings: z.array(publishedFindingSchema).min(1).max(40),
  concludedBy: line,
  decision: z.strictObject({
    /** Measures that are not discipline say so (domain.md 13.10). */
    discipline: z.boolean(),
    words: bilingualSchema,
    reasons: paragraph,
    basis: line,
    decidedOn: civilDaySchema,
  }),
  steps: z.array(publishedStepSchema).min(1).max(60),
  remedies: z.array(publishedRemedySchema).max(3),
  /** What the unit or the officer answers, in their own words. */
  reply: z.strictObject({ text: paragraph, from: line, on: civilDaySchema }).nullable(),
  /** Set while what the record says is disputed; it stays readable until it is decided. */
  disputed: z.strictObject({ since: civilDaySchema, words: paragraph }).nullable(),
  /** The rule that raised the signal, in words, with the version that it belongs to; null where no machine was involved. */
  rule: z
    .strictObject({
      indicator: line,
      words: bilingualSchema,
      facts: bilingualSchema,
      version: z.int().min(1),
    })
    .nullable(),
  publishedOn: civilDaySchema,
  /** First day on which the record is gone from everywhere (promise 6). */
  endsOn: civilDaySchema,
});
export type PublishedResult = z.infer<typeof publishedResultSchema>;

/** Stands on the record's own page and nowhere else, because lists, feeds and files cannot be recalled (promise 5). */
export const namedPersonSchema = z.strictObject({
  name: line,
  post: line,
  /** The provision that allows naming: its number in the province's register, and its words there. */
  basisNo: z.int().min(1),
  basis: line,
  endsOn: civilDaySchema,
});
export type NamedPerson = z.infer<typeof namedPersonSchema>;
