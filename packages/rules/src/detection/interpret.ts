// What programs mean, node by node: the plainest way to decide one row. Back ends are held against it.
import { compare, type Interval, isIn, isKnown, negate, ratio, sum, workingDaysBetween } from './interval.ts';
import { atLeast, match, noMatch, not, type Outcome } from './outcome.ts';
import type { Atom, Circuit, Operand } from './program.ts';

/** What a row holds, and the calendar that working days are counted by. */
export interface RowReader {
  readonly slot: (slot: number) => Interval;
  readonly workingDays: (from: number, to: number) => number;
}

export function valueOf(operand: Operand, row: RowReader): Interval {
  switch (operand.op) {
    case 'constant':
      return { low: operand.value, high: operand.value };
    case 'slot':
      return row.slot(operand.slot);
    case 'sum':
      return sum(operand.of.map((part) => valueOf(part, row)));
    case 'difference':
      return sum([valueOf(operand.of[0], row), negate(valueOf(operand.of[1], row))]);
    case 'working-days':
      return workingDaysBetween(valueOf(operand.from, row), valueOf(operand.to, row), row.workingDays);
  }
}

export function decideAtom(atom: Atom, row: RowReader): Outcome {
  switch (atom.op) {
    case 'compare':
      return compare(atom.cmp, valueOf(atom.left, row), valueOf(atom.right, row));
    case 'in':
      return isIn(valueOf(atom.operand, row), atom.values);
    case 'known':
      return isKnown(valueOf(atom.operand, row));
    case 'ratio':
      return ratio(atom.cmp, valueOf(atom.part, row), valueOf(atom.whole, row), atom.percent);
  }
}

/** The outcome of a condition from those of its atoms. */
export function decideCircuit(circuit: Circuit, atom: (atom: number) => Outcome): Outcome {
  switch (circuit.op) {
    case 'atom':
      return atom(circuit.atom);
    case 'not':
      return not(decideCircuit(circuit.of, atom));
    case 'all':
      return circuit.of.reduce<Outcome>((so, part) => (so & decideCircuit(part, atom)) as Outcome, match);
    case 'any':
      return circuit.of.reduce<Outcome>((so, part) => (so | decideCircuit(part, atom)) as Outcome, noMatch);
    case 'at-least':
      return atLeast(
        circuit.count,
        circuit.of.map((part) => decideCircuit(part, atom)),
      );
  }
}
