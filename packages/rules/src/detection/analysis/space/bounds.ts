import { and, type Formula, or, negate } from '../solver/formula.ts';
import type { ConstraintSpace } from '../solver/constraint-space.ts';
import type { Linear } from '../solver/linear.ts';

/** One bound of a value; it reaches beyond all numbers where `known` is false. */
export interface Bound {
  readonly number: Linear;
  readonly known: Formula;
}

export interface Bounds {
  readonly low: Bound;
  readonly high: Bound;
}

/** `a ≤ b` where a bound that is not known makes it false. */
export function surelyAtMost(space: ConstraintSpace, a: Bound, b: Bound): Formula {
  return and(a.known, b.known, space.atMost(a.number, b.number));
}

/** `a ≤ b` where a bound that is not known makes it true. */
export function possiblyAtMost(space: ConstraintSpace, a: Bound, b: Bound): Formula {
  return or(negate(a.known), negate(b.known), space.atMost(a.number, b.number));
}
