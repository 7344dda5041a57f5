import type { WorkingDays } from '../../calendar/working-days.ts';
import { compare, type Interval, isIn, negate, ratio, sum, workingDaysBetween } from '../interval.ts';
import { atLeast, match, noMatch, not, type Outcome } from '../outcome.ts';
import { aboveAll, type Atom, belowAll, type Circuit, type Operand } from '../program.ts';
import type { Rows } from '../rows.ts';

/** The outcome of one circuit for every row. */
export function decideRows(
  atoms: readonly Atom[],
  circuit: Circuit,
  { size, low, high }: Rows,
  days: WorkingDays,
): Uint8Array {
  const valueOf = (operand: Operand, row: number): Interval => {
    switch (operand.op) {
      case 'constant':
        return { low: operand.value, high: operand.value };
      case 'slot':
        return { low: low[operand.slot]![row]!, high: high[operand.slot]![row]! };
      case 'sum':
        return sum(operand.of.map((part) => valueOf(part, row)));
      case 'difference':
        return sum([valueOf(operand.of[0], row), negate(valueOf(operand.of[1], row))]);
      case 'working-days':
        return workingDaysBetween(valueOf(operand.from, row), valueOf(operand.to, row), days.between);
    }
  };
  const atomOf = (atom: Atom, row: number): Outcome => {
    switch (atom.op) {
      case 'compare':
        return compare(atom.cmp, valueOf(atom.left, row), valueOf(atom.right, row));
      case 'in':
        return isIn(valueOf(atom.operand, row), atom.values);
      case 'known': {
        const value = valueOf(atom.operand, row);
        return value.low === belowAll || value.high === aboveAll ? noMatch : match;
      }
      case 'ratio':
        return ratio(atom.cmp, valueOf(atom.part, row), valueOf(atom.whole, row), atom.percent);
    }
  };
  const outcomeOf = (node: Circuit, row: number): Outcome => {
    switch (node.op) {
      case 'atom':
        return atomOf(atoms[node.atom]!, row);
      case 'all':
        return node.of.reduce<number>((all, part) => all & outcomeOf(part, row), match) as Outcome;
      case 'any':
        return node.of.reduce<number>((any, part) => any | outcomeOf(part, row), noMatch) as Outcome;
      case 'not':
        return not(outcomeOf(node.of, row));
      case 'at-least':
        return atLeast(
          node.count,
          node.of.map((part) => outcomeOf(part, row)),
        );
    }
  };
  return Uint8Array.from({ length: size }, (_, row) => outcomeOf(circuit, row));
}
