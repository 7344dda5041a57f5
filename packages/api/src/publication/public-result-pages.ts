// What each public page of results is given, field by field.
import { namedPersonSchema, publishedResultSchema } from '@kycuong/rules/publication';
import { z } from 'zod';
import { provinceName } from '../core/public-province.ts';

const page = { demo: z.boolean(), province: provinceName };
const day = z.string();

/** A result as lists, feeds and downloads show it: never a name. */
export const resultLine = publishedResultSchema
  .pick({
    number: true,
    headline: true,
    unit: true,
    field: true,
    subject: true,
    publishedOn: true,
    endsOn: true,
  })
  .extend({
    behaviours: z.array(z.string()),
    outcomes: z.array(z.string()),
    measure: publishedResultSchema.shape.decision.pick({ discipline: true, words: true }),
    remedied: z.boolean(),
    disputed: z.boolean(),
    corrections: z.number(),
  });

const place = z.object({ on: day, number: z.string() });

export const resultsPage = z.object({
  ...page,
  results: z.array(resultLine),
  /** How many fit, or null when there are more than anyone counts. */
  total: z.number().nullable(),
  next: place.nullable(),
  /** What the filters offer: what stands in any result of the province. */
  choices: z.object({
    units: z.array(z.object({ id: z.string(), name: z.string() })),
    fields: z.array(z.string()),
    behaviours: z.array(z.string()),
  }),
});

/** The same lines for feeds and files, many at a time. */
export const resultLines = resultsPage.pick({ province: true, results: true, next: true });

export const resultNotice = z.object({
  number: z.string(),
  kind: z.enum(['corrected', 'held', 'released', 'withdrawn', 'expired']),
  ground: z.enum([
    'correction',
    'request',
    'overturned',
    'published-in-error',
    'end-date',
    'legal-basis',
    'remedy',
  ]),
  words: z.string().nullable(),
  on: day,
  leaf: z.number(),
});

/** The newest signed head of a log; null while nothing has been signed. */
const head = z
  .object({ origin: z.string(), size: z.number(), root: z.string(), signedAt: z.string() })
  .nullable();

export const resultPage = z.object({
  ...page,
  number: z.string(),
  state: z.enum(['shown', 'held', 'withdrawn', 'expired']),
  result: publishedResultSchema.nullable(),
  /** Only here: no list, feed or file has it. */
  named: namedPersonSchema.omit({ basisNo: true }).nullable(),
  corrections: z.number(),
  leaf: z.number().nullable(),
  commitment: z.string().nullable(),
  notices: z.array(resultNotice),
  head,
});

/** All that a reader needs to check a record against a head that they kept. Hashes are hexadecimal. */
export const resultProof = z.object({
  number: z.string(),
  /** Canonical JSON of the record, and the 32 bytes that open its commitment. */
  record: z.string(),
  opening: z.string(),
  leaf: z.object({
    index: z.number(),
    id: z.string(),
    kind: z.string(),
    at: z.string(),
    commitment: z.string(),
  }),
  size: z.number(),
  root: z.string(),
  inclusion: z.array(z.string()),
  head: z.string().nullable(),
});

export const logPage = z.object({
  ...page,
  size: z.number(),
  head,
  keys: z.array(z.object({ origin: z.string(), publicKey: z.string(), since: z.string() })),
  notices: z.array(resultNotice),
  nextBefore: z.number().nullable(),
});

export const logLeaves = z.object({
  size: z.number(),
  from: z.number(),
  leaves: z.array(z.object({ id: z.string(), kind: z.string(), at: z.string(), commitment: z.string() })),
});

export const logConsistency = z.object({ older: z.number(), size: z.number(), proof: z.array(z.string()) });
