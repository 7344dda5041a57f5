// The directive's half of a catalogue file: what somebody issued or said, word for word, with its place.
// Nothing in this half is a province's setting, and nothing here changes inside an edition (promise 8).
import { z } from 'zod';
import { bilingualSchema } from '../core/bilingual.schema.ts';
import { civilDaySchema } from '../core/civil-day.schema.ts';
import { textFault } from '../core/text-problem.ts';

/** Lower-case ASCII words joined by hyphens: an identifier that is safe in an address, a file name and a key. */
export const slugSchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'slug')
  .max(80)
  .meta({ id: 'slug' });

/** A citable reference inside one province's catalogue, such as `YB-11`, `DN-O15` or `QN-F7`. */
export const codeSchema = z
  .string()
  .regex(/^[A-Z]{2,4}-[A-Z]?\d{1,3}$/, 'code')
  .meta({ id: 'code' });

/** Verbatim words. Kept in NFC with plain spaces; never trimmed, corrected or shortened. */
export const verbatimSchema = z
  .string()
  .min(1)
  .max(6000)
  .refine((text) => textFault(text) === undefined, 'verbatim')
  .meta({ id: 'verbatim' });

/** A document that the words were copied from. `sha256` is of the file as copied, so that a holder of a copy can check. */
export const sourceDocumentSchema = z.strictObject({
  id: slugSchema,
  kind: z.enum(['press', 'study-material', 'directive', 'law', 'other']),
  title: bilingualSchema,
  publishedOn: civilDaySchema.nullable(),
  url: z.url().nullable(),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/, 'sha256')
    .nullable(),
});

/** Where words stand in a source document: 1-based line, 0-based offset of the first character in that line. */
export const sourcePlaceSchema = z
  .strictObject({
    document: slugSchema,
    line: z.int().min(1).nullable(),
    start: z.int().min(0).nullable(),
  })
  .meta({ id: 'sourcePlace' });

/** Whose number it is: the source's own, or assigned by the toolkit in order of appearance. */
export const ordinalBasisSchema = z.enum(['source', 'assigned']);

export const addresseeSchema = z.strictObject({
  /** Whom the item addresses as its words or the directive's scope say. */
  stated: z.enum(['everyone', 'head', 'collective']),
  /** Why: the directive's scope, the item names its subject, or the subject carries over from the item before. */
  basis: z.enum(['directive-scope', 'named-in-item', 'carried-over-from-previous-item']),
  /** Whom the words imply without naming them. A reading, shown as such. */
  implied: z.array(z.enum(['head', 'manager', 'collective'])),
});

export const clauseSchema = z.strictObject({
  /** Ours, for citing; the directive has no letters. */
  letter: z.string().regex(/^[a-z]$/, 'letter'),
  text: verbatimSchema,
  families: z.array(slugSchema).min(1),
});

/** An item of the directive (biểu hiện, điều cấm or chuẩn mực), verbatim. */
export const behaviourSchema = z.strictObject({
  code: codeSchema,
  ordinal: z.int().min(1).max(999),
  ordinalBasis: ordinalBasisSchema,
  /** The ordinal as the source prints it, such as "Thứ nhất". */
  ordinalWord: z.string().nullable(),
  /** Its number if grouped as a sister directive groups the same words. A comparison, not a citation. */
  groupedOrdinal: z.int().nullable(),
  kind: z.enum(['behaviour', 'conduct-duty', 'prohibition']),
  text: verbatimSchema,
  /** The words as the source prints them, where they differ from `text` (an ellipsis that marks a cut list). */
  sourceText: verbatimSchema.nullable(),
  /** True where the source's list breaks off inside or right after this item. */
  truncated: z.boolean(),
  addressee: addresseeSchema,
  /** Families of the whole item. An item with clauses has exactly those of its clauses. */
  families: z.array(slugSchema).min(1),
  /** Empty for an undivided item, which counts as one clause. */
  clauses: z.array(clauseSchema),
  source: sourcePlaceSchema,
  notes: z.array(bilingualSchema),
});

/** Another verbatim passage: an obligation, the issuer's assessment, a finding, context. */
export const provisionSchema = z.strictObject({
  code: codeSchema,
  kind: z.enum(['obligation', 'assessment', 'finding', 'context', 'seminar']),
  /** On whom, as a value of the vocabulary (`head`, `all-levels`, …). */
  addressee: slugSchema,
  text: verbatimSchema,
  mechanisms: z.array(slugSchema),
  source: sourcePlaceSchema,
  notes: z.array(bilingualSchema),
});

/** A question and its answer from the study material, both verbatim. */
export const questionAnswerSchema = z.strictObject({
  number: z.int().min(1),
  question: verbatimSchema,
  /** One string per paragraph of the source. */
  answer: z.array(verbatimSchema).min(1),
  /** One sentence of ours that says what it is about. */
  summary: bilingualSchema,
  /** Items and provisions whose words this answer holds. */
  about: z.array(codeSchema),
  source: sourcePlaceSchema,
});

export const relatedDocumentSchema = z.strictObject({
  relation: z.enum(['predecessor', 'successor', 'to-be-amended', 'mentioned']),
  number: z.string().nullable(),
  date: civilDaySchema.nullable(),
  title: verbatimSchema.nullable(),
  issuer: z.string().nullable(),
  source: sourcePlaceSchema.nullable(),
});

/** How surely a fact is known: printed in the source, reported from outside it, or not known. */
export const attestationSchema = z.enum(['source', 'external', 'unknown']);

/** Something a reader must know before relying on a part of the directive. Shown on every screen it concerns. */
export const doubtSchema = z.strictObject({
  id: slugSchema,
  kind: z.enum([
    'list-incomplete',
    'number-missing',
    'number-from-press',
    'date-missing',
    'date-from-press',
    'title-missing',
    'ordinal-assigned',
    'force-unconfirmed',
    'typing-error-kept',
    'reading-inferred',
    'scope-sensitive',
    'text-truncated',
  ]),
  /** Codes it concerns; empty when it concerns the directive as a whole. */
  about: z.array(codeSchema),
  text: bilingualSchema,
  sourceUrl: z.url().nullable(),
});

/** A count of items that somebody gave, so that differing counts can stand side by side. */
export const countClaimSchema = z.strictObject({
  value: z.int().min(1),
  unit: z.string(),
  about: bilingualSchema,
  source: sourcePlaceSchema.nullable(),
  sourceUrl: z.url().nullable(),
});

export const clearAssignmentSchema = z.strictObject({
  where: codeSchema,
  elements: z.array(verbatimSchema).min(1),
  use: z.enum(['absence-is-part-of-the-behaviour', 'assignment-rule']),
});

export const directiveSchema = z.strictObject({
  slug: slugSchema,
  /** Raised by one, with new words, when a fuller or corrected text is loaded; the old edition stays as it was. */
  edition: z.int().min(1),
  kind: z.enum(['party-directive', 'administrative-directive']),
  issuer: z.string().min(1),
  issuerAsWritten: z.string().nullable(),
  number: z.string().nullable(),
  numberAttested: attestationSchema,
  date: civilDaySchema.nullable(),
  dateAttested: attestationSchema,
  /** Latest day by which the directive was certainly issued, when its date is unknown. */
  knownNotLaterThan: civilDaySchema.nullable(),
  title: verbatimSchema.nullable(),
  /** In force, or unconfirmed since a day (for example since the province was merged). Unknown stays unknown. */
  force: z.strictObject({
    status: z.enum(['in-force', 'unconfirmed']),
    since: civilDaySchema.nullable(),
    note: bilingualSchema.nullable(),
  }),
  scope: z.strictObject({
    organisations: verbatimSchema,
    persons: z.array(z.string()),
    special: z.array(z.string()),
    note: bilingualSchema.nullable(),
  }),
  /** False where the list is known to break off; true means complete against the source, which may itself not be the directive. */
  listComplete: z.boolean(),
  listNote: bilingualSchema.nullable(),
  sensitiveFields: z.array(z.string()),
  countClaims: z.array(countClaimSchema),
  clearAssignment: z.array(clearAssignmentSchema),
  related: z.array(relatedDocumentSchema),
  sources: z.array(sourceDocumentSchema),
  doubts: z.array(doubtSchema),
});

export type SourceDocument = z.infer<typeof sourceDocumentSchema>;
export type SourcePlace = z.infer<typeof sourcePlaceSchema>;
export type Addressee = z.infer<typeof addresseeSchema>;
export type Clause = z.infer<typeof clauseSchema>;
export type Behaviour = z.infer<typeof behaviourSchema>;
export type Provision = z.infer<typeof provisionSchema>;
export type QuestionAnswer = z.infer<typeof questionAnswerSchema>;
export type Doubt = z.infer<typeof doubtSchema>;
export type Directive = z.infer<typeof directiveSchema>;
