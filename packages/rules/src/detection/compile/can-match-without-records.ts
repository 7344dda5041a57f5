import { nothingKnown } from '../interval.ts';
import { decideAtom } from '../interpret.ts';
import { match, noMatch, not, type Outcome } from '../outcome.ts';
import type { Atom, Circuit, Operand, ResolvedMetric, Slot } from '../program.ts';

/** The least and the most that can come out, in the order no match, unknown, match. */
interface Outcomes {
  readonly least: Outcome;
  readonly most: Outcome;
}

interface Row {
  readonly slots: readonly Slot[];
  readonly metrics: readonly ResolvedMetric[];
  readonly atoms: readonly Atom[];
}

/** Whether a condition can match a row for which no metric has a record, whatever its fields hold. */
export function canMatchWithoutRecords(row: Row, circuit: Circuit): boolean {
  return outcomes(row, circuit).most === match;
}

function outcomes(row: Row, circuit: Circuit): Outcomes {
  switch (circuit.op) {
    case 'atom':
      return ofAtom(row, row.atoms[circuit.atom]!);
    case 'not': {
      const { least, most } = outcomes(row, circuit.of);
      return { least: not(most), most: not(least) };
    }
    case 'all':
      return nth(row, circuit.of, circuit.of.length);
    case 'any':
      return nth(row, circuit.of, 1);
    case 'at-least':
      return nth(row, circuit.of, circuit.count);
  }
}

/** "At least n of them" is the n-th largest. */
function nth(row: Row, circuits: readonly Circuit[], count: number): Outcomes {
  const all = circuits.map((circuit) => outcomes(row, circuit));
  const largest = (values: readonly Outcome[]) => values.toSorted((a, b) => b - a)[count - 1]!;
  return { least: largest(all.map(({ least }) => least)), most: largest(all.map(({ most }) => most)) };
}

function ofAtom(row: Row, atom: Atom): Outcomes {
  const counts = slotsOf(atom).every((slot) => row.slots[slot]!.from === 'metric');
  // A count of nothing may still be unknown, where the data lags behind.
  if (!counts || atom.op === 'known') return { least: noMatch, most: match };
  const slot = (number: number) => {
    const { metric } = row.slots[number] as Extract<Slot, { from: 'metric' }>;
    return row.metrics[metric]!.emptyAs === 'zero' ? { low: 0, high: 0 } : nothingKnown;
  };
  const outcome = decideAtom(atom, { slot, workingDays: () => 0 });
  return { least: outcome, most: outcome };
}

function slotsOf(atom: Atom): readonly number[] {
  const inside = (operand: Operand): readonly number[] => {
    switch (operand.op) {
      case 'constant':
        return [];
      case 'slot':
        return [operand.slot];
      case 'sum':
      case 'difference':
        return operand.of.flatMap(inside);
      case 'working-days':
        return [operand.from, operand.to].flatMap(inside);
    }
  };
  if (atom.op === 'compare') return [atom.left, atom.right].flatMap(inside);
  return atom.op === 'ratio' ? [atom.part, atom.whole].flatMap(inside) : inside(atom.operand);
}
