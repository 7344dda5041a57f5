import type { Operand } from '../../program.ts';
import { and } from '../solver/formula.ts';
import { constant, minus, plus } from '../solver/linear.ts';
import type { Bound, Bounds } from '../space/bounds.ts';
import { known, type RowSpace } from '../space/row-space.ts';

/** The bounds of an operand; undefined for working days between things that are no days. */
export function operandBounds(operand: Operand, rows: RowSpace): Bounds | undefined {
  switch (operand.op) {
    case 'constant':
      return known(constant(operand.value));
    case 'slot':
      return rows.slots[operand.slot];
    case 'sum': {
      const parts = operand.of.map((part) => operandBounds(part, rows));
      return parts.reduce((total, part) => total && part && added(total, part), known(constant(0)));
    }
    case 'difference': {
      const [a, b] = operand.of.map((part) => operandBounds(part, rows));
      return a && b && subtracted(a, b);
    }
    case 'working-days': {
      const [from, to] = [operand.from, operand.to].map((day) => workingDaysTo(day, rows));
      return from && to && subtracted(to, from);
    }
  }
}

function workingDaysTo(day: Operand, rows: RowSpace): Bounds | undefined {
  if (day.op === 'constant') return rows.workingDaysTo(day.value);
  return day.op === 'slot' ? rows.workingDaysTo({ slot: day.slot }) : undefined;
}

function added(a: Bounds, b: Bounds): Bounds {
  return { low: sum(a.low, b.low), high: sum(a.high, b.high) };
}

function subtracted(a: Bounds, b: Bounds): Bounds {
  return { low: difference(a.low, b.high), high: difference(a.high, b.low) };
}

const sum = (a: Bound, b: Bound): Bound => ({
  number: plus(a.number, b.number),
  known: and(a.known, b.known),
});
const difference = (a: Bound, b: Bound): Bound => ({
  number: minus(a.number, b.number),
  known: and(a.known, b.known),
});
