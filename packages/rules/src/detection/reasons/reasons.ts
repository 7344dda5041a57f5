import type { Bilingual } from '../../core/bilingual.schema.ts';
import type { CivilDay } from '../../core/civil-day.schema.ts';
import type { ExclusionCause } from '../language/indicator.schema.ts';
import type { GrainKey } from '../language/grain.ts';
import type { ResolvedParameter } from '../program.ts';
import type { CatalogueIdentity } from '../signal.ts';

/** `excluded`: an approved cause takes the record out (record grains). */
export type ReasonedOutcome = 'match' | 'no-match' | 'unknown' | 'excluded';

/** Why an indicator says what it says of one subject as of a day: for the officer concerned, leaf by leaf. */
export interface Reasons {
  readonly behaviour: string;
  readonly clause: string | null;
  readonly indicator: string;
  readonly subject: Readonly<Partial<Record<GrainKey, string>>>;
  readonly asOf: CivilDay;
  readonly outcome: ReasonedOutcome;
  readonly tree: ReasonNode;
  /** What must hold beside it to be urgent; null when it is never more than a notice. */
  readonly urgent: ReasonNode | null;
  /** The smallest change of one value, all others as they are, that turns a match into none or the other way. */
  readonly change: NearestChange | null;
  /** What is missing and could still decide; empty unless the outcome is unknown. */
  readonly missing: readonly MissingData[];
  readonly catalogue: CatalogueIdentity;
}

interface NodeReason {
  /** The id of the node in the file; inside a predicate behind the id of the node that names it and a dot. */
  readonly node: string;
  readonly outcome: Exclude<ReasonedOutcome, 'excluded'>;
  /** Whether the outcome of the whole rests on it: every node above it has this outcome, turned around by each `not`. */
  readonly decides: boolean;
}

export type ReasonNode =
  | (NodeReason & {
      readonly kind: 'all' | 'any' | 'not' | 'at-least';
      /** How many must hold; of `at-least` only. */
      readonly count?: number;
      readonly of: readonly ReasonNode[];
    })
  | (NodeReason & {
      readonly kind: 'leaf';
      /** The condition in words. */
      readonly words: Bilingual;
      /** What was found, for everything that the condition looks at. */
      readonly values: readonly ValueReason[];
      /** The numbers it rests on, windows and filters included, each with who chose it. */
      readonly parameters: readonly ResolvedParameter[];
    });

/** Bounds of a value; null is not known. Equal when it is known. */
export interface ReasonBounds {
  readonly low: number | null;
  readonly high: number | null;
}

export interface ValueReason extends ReasonBounds {
  /** What it is: "số cuộc họp đã chủ trì". */
  readonly label: Bilingual;
  /** The value in words, with its unit. */
  readonly words: Bilingual;
  /** Records behind a metric; empty for a field. */
  readonly records: MetricRecords;
  /** The first day that counts, where the window begins earlier: acts of before are for the version of their day. */
  readonly judgedFrom: CivilDay | null;
  /** The kind of record, and the day to whose end its data is complete, where that is too early to be sure. */
  readonly incomplete: { readonly kind: string; readonly until: CivilDay | null } | null;
}

export interface MetricRecords {
  readonly counted: readonly string[];
  /** Those that may count, when what is missing in them is known. */
  readonly possible: readonly { readonly record: string; readonly missing: readonly Bilingual[] }[];
  readonly excluded: readonly ExcludedRecord[];
}

export interface ExcludedRecord {
  readonly record: string;
  readonly causes: readonly ExclusionCause[];
  /** The records of exclusion or leave that cover it; the document stands in them. */
  readonly by: readonly string[];
}

export interface NearestChange {
  /** The leaf it was found at. */
  readonly node: string;
  readonly from: number;
  readonly to: number;
  readonly outcome: 'match' | 'no-match';
  readonly words: Bilingual;
}

export interface MissingData {
  /** The leaf that it could decide. */
  readonly node: string;
  readonly words: Bilingual;
}
