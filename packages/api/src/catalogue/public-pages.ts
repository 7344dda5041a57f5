// What each public page is given, field by field.
import { provinceName } from '../core/public-province.ts';
import { z } from 'zod';
import * as shape from './public-shapes.ts';

const page = { demo: z.boolean() };
const day = z.string();
const counts = { items: z.number(), clauses: z.number() };

export const homePage = z.object({
  ...page,
  provinces: z.array(
    z.object({ province: provinceName, directives: z.array(shape.directiveHeading.extend(counts)) }),
  ),
  families: z.array(shape.familyName.extend({ provinces: z.number() })),
});

export const provincePage = z.object({
  ...page,
  province: provinceName,
  jurisdictions: z.array(
    z.object({
      code: z.string(),
      name: shape.bilingual,
      from: day.nullable(),
      to: day.nullable(),
      note: shape.bilingual.nullable(),
      source: z.string().nullable(),
    }),
  ),
  directives: z.array(
    z.object({
      heading: shape.directiveHeading,
      title: z.string().nullable(),
      ...counts,
      mechanisms: z.array(shape.mechanism),
      doubts: z.array(shape.doubt),
    }),
  ),
});

const version = z.object({ number: z.number(), from: day, to: day.nullable() });

export const directivePage = z.object({
  ...page,
  province: provinceName,
  heading: shape.directiveHeading,
  title: z.string().nullable(),
  version,
  scope: z.object({
    organisations: z.string(),
    persons: z.array(z.string()),
    special: z.array(z.string()),
    note: shape.bilingual.nullable(),
  }),
  listNote: shape.bilingual.nullable(),
  sensitiveFields: z.array(z.string()),
  countClaims: z.array(
    z.object({
      value: z.number(),
      unit: z.string(),
      about: shape.bilingual,
      source: shape.passageSource.nullable(),
      sourceUrl: z.string().nullable(),
    }),
  ),
  clearAssignment: z.array(
    z.object({
      where: z.string(),
      elements: z.array(z.string()),
      use: z.enum(['absence-is-part-of-the-behaviour', 'assignment-rule']),
    }),
  ),
  items: z.array(shape.itemName.extend({ clauses: z.number(), machineDetection: z.boolean() })),
  provisions: z.array(
    shape.citation.extend({
      addressee: z.string(),
      mechanisms: z.array(z.string()),
      source: shape.passageSource,
      notes: z.array(shape.bilingual),
    }),
  ),
  parameters: z.array(shape.chosenValue),
  mechanisms: z.array(shape.mechanism),
  related: z.array(shape.relatedDocument),
  sources: z.array(shape.passageSource.omit({ line: true })),
  /** Why the directive's full text may or may not stand here. */
  fullText: z.object({ public: z.boolean(), basis: z.string() }),
  doubts: z.array(shape.doubt),
  questions: z.number(),
});

const elsewhere = z.object({
  province: provinceName,
  directive: shape.directiveHeading,
  item: shape.itemName,
  /** True where only some clauses of the other item are shown. */
  excerpt: z.boolean(),
  /** The closest relation of any pair of clauses. */
  relation: z.enum(['identical', 'near', 'related']),
  /** Letters of this item's clauses that it resembles; empty for an undivided item. */
  letters: z.array(z.string()),
  families: z.array(shape.familyName),
  words: shape.comparedWords,
  source: shape.passageSource,
});

export const behaviourPage = z.object({
  ...page,
  province: provinceName,
  directive: shape.directiveHeading,
  version,
  item: shape.itemName.extend({
    groupedOrdinal: z.number().nullable(),
    text: z.string(),
    sourceText: z.string().nullable(),
    truncated: z.boolean(),
    explanation: shape.bilingual,
    severity: z.number().nullable(),
    machineDetection: z.boolean(),
    addressee: z.object({
      stated: z.enum(['everyone', 'head', 'collective']),
      basis: z.enum(['directive-scope', 'named-in-item', 'carried-over-from-previous-item']),
      implied: z.array(z.enum(['head', 'manager', 'collective'])),
    }),
    clauses: z.array(
      z.object({
        letter: z.string(),
        text: z.string(),
        explanation: shape.bilingual.nullable(),
        families: z.array(z.string()),
      }),
    ),
    notes: z.array(shape.bilingual),
    source: shape.passageSource,
  }),
  count: z.number(),
  families: z.array(shape.familyName),
  indicators: z.array(shape.publicIndicator),
  parameters: z.array(shape.chosenValue),
  elsewhere: z.array(elsewhere),
  absent: z.array(z.object({ province: provinceName, listComplete: z.boolean() })),
  doubts: z.array(shape.doubt),
  previous: shape.itemName.nullable(),
  next: shape.itemName.nullable(),
});

const member = z.object({
  province: z.string(),
  slug: z.string(),
  reference: z.string(),
  letter: z.string().nullable(),
  item: shape.itemName,
});

export const familiesPage = z.object({
  ...page,
  provinces: z.array(provinceName.extend({ listComplete: z.boolean() })),
  families: z.array(
    shape.familyName.extend({
      members: z.array(member),
      relation: z.enum(['identical', 'near', 'related', 'only-one']),
    }),
  ),
});

export const familyPage = z.object({
  ...page,
  family: shape.familyName,
  members: z.array(
    member.extend({
      provinceName: provinceName,
      directive: shape.directiveHeading,
      text: z.string(),
      source: shape.passageSource,
    }),
  ),
  pairs: z.array(
    z.object({
      a: z.string(),
      b: z.string(),
      relation: z.enum(['identical', 'near', 'related']),
      wordSimilarity: z.number(),
    }),
  ),
  mentions: z.array(
    z.object({
      reference: z.string(),
      as: z.string(),
      province: provinceName,
      slug: z.string(),
      directive: shape.directiveHeading,
      text: z.string(),
      source: shape.passageSource,
    }),
  ),
  absent: z.array(z.object({ province: provinceName, listComplete: z.boolean() })),
});

export const questionsPage = z.object({
  ...page,
  groups: z.array(
    z.object({
      province: provinceName,
      directive: shape.directiveHeading,
      questions: z.array(
        z.object({
          number: z.number(),
          question: z.string(),
          answer: z.array(z.string()),
          summary: shape.bilingual,
          items: z.array(shape.itemName),
          source: shape.passageSource,
        }),
      ),
    }),
  ),
});

export const searchKinds = ['behaviour', 'provision', 'question', 'family', 'province'] as const;

export const searchPage = z.object({
  ...page,
  query: z.string(),
  groups: z.array(
    z.object({
      kind: z.enum(searchKinds),
      total: z.number(),
      hits: z.array(
        z.object({
          province: provinceName.nullable(),
          slug: z.string().nullable(),
          key: z.string(),
          item: shape.itemName.nullable(),
          title: shape.bilingual.nullable(),
          /** The directive's words around the hit; null where the hit is in words of ours. */
          excerpt: z.string().nullable(),
          /** For a passage outside the list: what it is, such as an obligation, or words at a seminar. */
          provisionKind: z.string().nullable(),
        }),
      ),
    }),
  ),
});

/** Everything that has an address, for the map of the site. */
export const addressesPage = z.object({
  directives: z.array(
    z.object({
      province: z.string(),
      slug: z.string(),
      from: day,
      ordinals: z.array(z.number()),
      questions: z.number(),
    }),
  ),
  families: z.array(z.string()),
});
