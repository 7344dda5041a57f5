import type { ResolvedMetric, Slot } from '../../program.ts';

/**
 * All rows, or the complete ones: nothing is missing but fields of which a condition itself asks whether they are known,
 * such as the day a matter was closed.
 */
export type RowSet = 'complete' | 'all';

/** What is known of the rows of a grain, or of the records that a filter looks at, before any condition is read. */
export interface RowShape {
  readonly slots: readonly Slot[];
  readonly metrics: readonly ResolvedMetric[];
  readonly relations: readonly SlotRelation[];
  /** Fields of which a condition asks whether they are known. */
  readonly askedFor: ReadonlySet<number>;
}

/** What holds between two slots of every row, because of what they count. */
export interface SlotRelation {
  /** `at-most`: never more than the other. `present`: when it is above 0, the other is too. */
  readonly kind: 'at-most' | 'present';
  readonly slot: number;
  readonly other: number;
  /** Whether it holds for both bounds of all rows, or between the values of complete rows only. */
  readonly rows: RowSet;
}
