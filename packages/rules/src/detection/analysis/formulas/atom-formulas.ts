// `interval.ts` once more, as formulas: when a comparison is sure and when it is possible, for bounds that are not known yet.
import type { Comparison } from '../../language/condition.ts';
import type { Atom } from '../../program.ts';
import type { ConstraintSpace } from '../solver/constraint-space.ts';
import { and, negate, or } from '../solver/formula.ts';
import { constant, scale } from '../solver/linear.ts';
import { type Bound, type Bounds, possiblyAtMost, surelyAtMost } from '../space/bounds.ts';
import { known, type RowSpace } from '../space/row-space.ts';
import { operandBounds } from './operand-bounds.ts';
import { opposite, type OutcomeFormulas } from './outcome-formulas.ts';

/** Undefined when the atom lies outside what the analysis understands. */
export function atomFormulas(atom: Atom, rows: RowSpace): OutcomeFormulas | undefined {
  switch (atom.op) {
    case 'compare': {
      const [left, right] = [operandBounds(atom.left, rows), operandBounds(atom.right, rows)];
      return left && right && compared(atom.cmp, left, right, rows.space);
    }
    case 'in': {
      const operand = operandBounds(atom.operand, rows);
      return operand && isIn(operand, atom.values, rows.space);
    }
    case 'known': {
      const operand = operandBounds(atom.operand, rows);
      if (!operand) return undefined;
      const sure = surelyAtMost(rows.space, operand.high, operand.low);
      return { sure, possible: sure };
    }
    case 'ratio': {
      const [part, whole] = [operandBounds(atom.part, rows), operandBounds(atom.whole, rows)];
      if (!part || !whole || atom.percent < 1) return undefined;
      const outcome = compared(atom.cmp, times(part, 100), times(whole, atom.percent), rows.space);
      const above0 = and(whole.low.known, rows.space.atMost(constant(1), whole.low.number));
      return {
        sure: and(above0, outcome.sure),
        possible: or(negate(above0), outcome.possible),
      };
    }
  }
}

function compared(cmp: Comparison, a: Bounds, b: Bounds, space: ConstraintSpace): OutcomeFormulas {
  const atMost = (x: Bounds, y: Bounds): OutcomeFormulas => ({
    sure: surelyAtMost(space, x.high, y.low),
    possible: possiblyAtMost(space, x.low, y.high),
  });
  switch (cmp) {
    case '<=':
      return atMost(a, b);
    case '>=':
      return atMost(b, a);
    case '>':
      return opposite(atMost(a, b));
    case '<':
      return opposite(atMost(b, a));
    case '=': {
      const [below, above] = [atMost(a, b), atMost(b, a)];
      return { sure: and(below.sure, above.sure), possible: and(below.possible, above.possible) };
    }
    case '!=':
      return opposite(compared('=', a, b, space));
  }
}

function isIn({ low, high }: Bounds, values: readonly number[], space: ConstraintSpace): OutcomeFormulas {
  const numbers = values.map((value) => known(constant(value)));
  return {
    sure: or(
      ...numbers.map((value) =>
        and(surelyAtMost(space, high, value.low), surelyAtMost(space, value.low, low)),
      ),
    ),
    possible: or(
      ...numbers.map((value) =>
        and(possiblyAtMost(space, low, value.low), possiblyAtMost(space, value.low, high)),
      ),
    ),
  };
}

function times({ low, high }: Bounds, factor: number): Bounds {
  const one = ({ number, known }: Bound): Bound => ({ number: scale(number, factor), known });
  return { low: one(low), high: one(high) };
}
