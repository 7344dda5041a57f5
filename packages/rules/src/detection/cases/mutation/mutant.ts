import type { Indicator } from '../../language/indicator.schema.ts';

export const mutantKinds = [
  'operator',
  'threshold',
  'window',
  'atom-dropped',
  'value-dropped',
  'filter-dropped',
  'bounds',
] as const;
export type MutantKind = (typeof mutantKinds)[number];

/** One small mistake that somebody could make in an indicator, which its cases must notice. */
export interface Mutant {
  readonly kind: MutantKind;
  /** The node it is at; for `bounds` the name of the value. */
  readonly node: string;
  /** What was changed, such as `>= → >`. */
  readonly change: string;
  readonly indicator: Indicator;
  /** Read one bound of a value for both: as if every possible record were sure, or only the sure ones possible. */
  readonly tamper?: { readonly slot: number; readonly reads: 'low' | 'high' };
}
