import type { Catalogue } from '@kycuong/rules/catalogue/schema';
import { sql } from 'kysely';

type Directive = Catalogue['directive'];
type Behaviour = Catalogue['behaviours'][number];
type Provision = Catalogue['provisions'][number];
type Question = Catalogue['questions'][number];
type Setting = Catalogue['settings']['behaviours'][number];
type Bilingual = Directive['doubts'][number]['text'];

export type PublishedSource = Directive['sources'][number];
export type PublishedDoubt = Directive['doubts'][number];
export type PublishedParameter = Catalogue['settings']['parameters'][number];
export type PublishedMechanism = Catalogue['settings']['mechanisms'][number] & {
  status: 'works' | 'needs-basis' | 'off';
};

/** A province as it is named today, and the areas it belonged to. */
export interface PublishedWorkspace {
  province: string;
  name: Bilingual;
  standing: Bilingual | null;
  jurisdictions: {
    code: string;
    name: Bilingual;
    from: string | null;
    to: string | null;
    note: Bilingual | null;
    source: string | null;
  }[];
  /** Set by the seed of demonstration data. */
  demo?: boolean;
}

export type PublishedHeading = Pick<
  Directive,
  | 'slug'
  | 'kind'
  | 'issuer'
  | 'number'
  | 'numberAttested'
  | 'date'
  | 'dateAttested'
  | 'knownNotLaterThan'
  | 'title'
  | 'force'
  | 'listComplete'
  | 'listNote'
> & { province: string; version: number };

export type PublishedItem = Omit<Behaviour, 'families'> & {
  families: string[];
  setting: Omit<Setting, 'code' | 'indicators'>;
};

export type PublishedDirective = PublishedHeading &
  Pick<
    Directive,
    'scope' | 'sensitiveFields' | 'countClaims' | 'clearAssignment' | 'related' | 'sources' | 'doubts'
  > & {
    behaviours: PublishedItem[];
    mechanisms: PublishedMechanism[];
    parameters: PublishedParameter[];
    publication: Catalogue['settings']['publication'];
  };

/** An indicator as the public reads it; which signals stand for which others is the console's business. */
export type PublishedIndicator = Omit<Setting['indicators'][number], 'absorbs'>;

export type PublishedBehaviour = PublishedItem & {
  directive: PublishedHeading;
  /** Rows published before indicators were have neither of these two. */
  indicators?: PublishedIndicator[];
  predicates?: Catalogue['settings']['predicates'];
  /** Those that its indicators use, and those that no indicator of the catalogue does. */
  parameters: PublishedParameter[];
  document: PublishedSource;
  doubts: PublishedDoubt[];
};

export type PublishedProvision = Provision & { document: PublishedSource };
export type PublishedQuestion = Question & { document: PublishedSource };

export interface PublishedFamily {
  id: string;
  name: Bilingual;
  pairs: { a: string; b: string; relation: 'identical' | 'near' | 'related'; wordSimilarity: number }[];
  mentions: { reference: string; as: string }[];
}

export interface Validity {
  from: string;
  to: string | null;
}

/** Whether this database holds demonstration data, for a column of any query. */
export const demo = sql<boolean>`(select coalesce(bool_or((body ->> 'demo')::boolean), false) from publication.workspace)`;

/** Every province by name, as one JSON array. */
export const workspaces = sql<PublishedWorkspace[]>`(
  select coalesce(jsonb_agg(body order by place), '[]') from publication.workspace)`;
