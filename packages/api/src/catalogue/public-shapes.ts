// Pieces that several public answers share. A field that is not listed here or in an answer never leaves the server.
import { z } from 'zod';

export const bilingual = z.object({ vi: z.string(), en: z.string() });
const day = z.string();

const attested = z.enum(['source', 'external', 'unknown']);

/** How a directive is called and how surely that is known. */
export const directiveHeading = z.object({
  slug: z.string(),
  kind: z.enum(['party-directive', 'administrative-directive']),
  issuer: z.string(),
  number: z.string().nullable(),
  numberAttested: attested,
  date: day.nullable(),
  dateAttested: attested,
  knownNotLaterThan: day.nullable(),
  listComplete: z.boolean(),
  force: z.object({
    status: z.enum(['in-force', 'unconfirmed']),
    since: day.nullable(),
    note: bilingual.nullable(),
  }),
});

/** A passage's document and place in it. */
export const passageSource = z.object({
  kind: z.enum(['press', 'study-material', 'directive', 'law', 'other']),
  title: bilingual,
  publishedOn: day.nullable(),
  url: z.string().nullable(),
  line: z.number().nullable(),
});

export const doubt = z.object({
  id: z.string(),
  kind: z.string(),
  about: z.array(z.string()),
  text: bilingual,
  sourceUrl: z.string().nullable(),
});

/** A number that somebody chose. It cannot be given out without its source, author and validity (promise 9). */
export const chosenValue = z.object({
  id: z.string(),
  group: z.enum(['detection', 'procedure', 'publication', 'scoring']),
  label: bilingual,
  unit: bilingual,
  values: z.array(
    z.object({
      value: z.number().nullable(),
      from: day,
      to: day.nullable(),
      source: z.object({
        kind: z.enum(['default-of-the-toolkit', 'province-document', 'law']),
        reference: z.string(),
      }),
      author: z.string(),
      approvedOn: day,
      basis: z.string(),
    }),
  ),
});

/** A piece of a sentence; `parameter` where it is a number of the province's, by id. */
const spoken = z.array(z.object({ text: z.string(), parameter: z.string().nullable() }));
const spokenTwice = z.object({ vi: spoken, en: spoken });

/** What a machine looks for, in words made from the condition itself. */
export const publicIndicator = z.object({
  id: z.string(),
  clause: z.string().nullable(),
  name: bilingual,
  note: bilingual,
  notice: spokenTwice,
  /** What must hold beside it for the signal to be urgent; null where it never is. */
  urgent: spokenTwice.nullable(),
  /** Approved causes that take records out of the counts. */
  honours: z.array(bilingual),
});

/** A provision as others cite it. */
export const citation = z.object({ code: z.string(), kind: z.string(), text: z.string() });

/** A mechanism, whether it works, and every ground it rests on (promise 21). */
export const mechanism = z.object({
  id: z.string(),
  status: z.enum(['works', 'needs-basis', 'off']),
  origins: z.array(
    z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('directive'), provisions: z.array(citation) }),
      z.object({ kind: z.literal('province'), basis: z.string(), author: z.string(), approvedOn: day }),
    ]),
  ),
});

export const relatedDocument = z.object({
  relation: z.enum(['predecessor', 'successor', 'to-be-amended', 'mentioned']),
  number: z.string().nullable(),
  date: day.nullable(),
  title: z.string().nullable(),
  issuer: z.string().nullable(),
});

/** The least that names an item in a list. */
export const itemName = z.object({
  code: z.string(),
  ordinal: z.number(),
  ordinalWord: z.string().nullable(),
  ordinalBasis: z.enum(['source', 'assigned']),
  kind: z.enum(['behaviour', 'conduct-duty', 'prohibition']),
  title: bilingual,
});

export const familyName = z.object({ id: z.string(), name: bilingual });

/** Words of one passage, split where they are shared with another. */
export const comparedWords = z.array(z.object({ text: z.string(), shared: z.boolean() }));

export type Bilingual = z.infer<typeof bilingual>;
export type DirectiveHeading = z.infer<typeof directiveHeading>;
export type PassageSource = z.infer<typeof passageSource>;
export type ChosenValue = z.infer<typeof chosenValue>;
export type Mechanism = z.infer<typeof mechanism>;
export type ItemName = z.infer<typeof itemName>;
export type PublicIndicator = z.infer<typeof publicIndicator>;
