import type { Bilingual } from '../core/bilingual.schema.ts';
import type { Points } from './points.ts';

/** Why points are what they are: the rule that gave or took them, and the records it read. */
export interface ScoreReason {
  /** Such as `nd-335-2025.results.quality`. */
  readonly rule: string;
  readonly records: readonly string[];
  /** What the rule gave; below zero where it took. */
  readonly points: Points;
  readonly words: Bilingual;
}

/** Something that was not recorded and could change the points. */
export interface MissingFact {
  readonly rule: string;
  /** The name of the fact, or the id of the product. */
  readonly fact: string;
}

export interface Scored {
  readonly points: Points;
  readonly reasons: readonly ScoreReason[];
  readonly missing: readonly MissingFact[];
}
