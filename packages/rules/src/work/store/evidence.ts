import type { EvidenceKindId } from '../evidence-kinds.ts';
import type { ReferenceTarget } from '../field.ts';

/** The value of a lane where nothing is known. Below every value a field can hold. */
export const UNKNOWN = -2_147_483_648;

/**
 * Evidence in columns, as known at an instant. The same records in any order give the same rows, numbers and lanes.
 * Nothing here depends on an as-of day; what does is in `AsOf`.
 */
export interface Evidence {
  readonly table: (kind: EvidenceKindId) => EvidenceTable;
  readonly names: (target: ReferenceTarget) => Dictionary;
  /** The epoch day to whose end the data of a kind is complete, by every source that states it; undefined when none does. */
  readonly dataUntil: (kind: EvidenceKindId) => number | undefined;
}

/** The records of a kind, a row each, in the order of their ids by code unit. */
export interface EvidenceTable {
  readonly kind: EvidenceKindId;
  readonly size: number;
  readonly ids: readonly string[];
  /**
   * The values of a field, one a row. Day: epoch day. Truth: 0 or 1. Code: place in its vocabulary. Whole: itself.
   * Reference: number in the dictionary of its target. Else `UNKNOWN`. Words have no lane; asking for one throws.
   */
  readonly lane: (field: string) => Int32Array;
}

/** Identifiers of one sort of thing, numbered from 0 in code-unit order. */
export interface Dictionary {
  readonly size: number;
  readonly name: (number: number) => string;
  /** By binary search; undefined when no record refers to it. */
  readonly number: (name: string) => number | undefined;
}
