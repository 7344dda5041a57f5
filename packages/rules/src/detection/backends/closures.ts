import {
  compare,
  type Interval,
  isIn,
  isKnown,
  negate,
  ratio,
  sum,
  workingDaysBetween,
} from '../interval.ts';
import { atLeast, match, noMatch, not, type Outcome } from '../outcome.ts';
import { type Atom, bitsOfWord, type Circuit, type Operand } from '../program.ts';
import type { Lanes, Rows } from '../rows.ts';
import type { Backend, DayCounter } from './backend.ts';

/** The row that is being decided, and the outcomes of its atoms where they are kept. */
interface Current {
  rows: Rows;
  row: number;
  readonly atoms: Outcome[];
}

type Decision = () => Outcome;

/** The back end for places that forbid generated code: a tree of functions, each straight from `interval.ts`. */
export const closures: Backend = ({ atoms, outputs }, days) => {
  const current: Current = { rows: { size: 0, low: [], high: [] }, row: 0, atoms: [] };
  const decisions = atoms.map((atom) => atomClosure(atom, current, days));
  const known = atoms.map((_, atom) => () => current.atoms[atom]!);
  // Where no atom is kept, an output asks only for those that it needs.
  const lazily = outputs.map(({ circuit }) => circuitClosure(circuit, decisions));
  const fromKnown = outputs.map(({ circuit }) => circuitClosure(circuit, known));

  return (rows, masks) => {
    current.rows = rows;
    clear(masks.outputs);
    clear(masks.atoms);
    const keepAtoms = masks.atoms.sure.length > 0;
    const decided = keepAtoms ? fromKnown : lazily;
    for (let row = 0; row < rows.size; row++) {
      current.row = row;
      if (keepAtoms) {
        for (let atom = 0; atom < decisions.length; atom++) {
          const outcome = decisions[atom]!();
          current.atoms[atom] = outcome;
          write(masks.atoms, atom, row, outcome);
        }
      }
      for (let output = 0; output < decided.length; output++)
        write(masks.outputs, output, row, decided[output]!());
    }
  };
};

function clear({ sure, unknown }: Lanes): void {
  for (const lane of [...sure, ...unknown]) lane.fill(0);
}

function write({ sure, unknown }: Lanes, bit: number, row: number, outcome: Outcome): void {
  if (outcome === noMatch) return;
  const lane = (outcome === match ? sure : unknown)[Math.floor(bit / bitsOfWord)]!;
  lane[row]! |= 1 << (bit % bitsOfWord);
}

function operandClosure(operand: Operand, current: Current, days: DayCounter): () => Interval {
  switch (operand.op) {
    case 'constant': {
      const value = { low: operand.value, high: operand.value };
      return () => value;
    }
    case 'slot': {
      const { slot } = operand;
      // One object for all rows: whoever asks reads it at once.
      const bounds = { low: 0, high: 0 };
      return () => {
        bounds.low = current.rows.low[slot]![current.row]!;
        bounds.high = current.rows.high[slot]![current.row]!;
        return bounds;
      };
    }
    case 'sum': {
      const parts = operand.of.map((part) => operandClosure(part, current, days));
      return () => sum(parts.map((part) => part()));
    }
    case 'difference': {
      const [from, taken] = operand.of;
      const [left, right] = [operandClosure(from, current, days), operandClosure(taken, current, days)];
      return () => sum([left(), negate(right())]);
    }
    case 'working-days': {
      const from = operandClosure(operand.from, current, days);
      const to = operandClosure(operand.to, current, days);
      return () => workingDaysBetween(from(), to(), days.between);
    }
  }
}

function atomClosure(atom: Atom, current: Current, days: DayCounter): Decision {
  switch (atom.op) {
    case 'compare': {
      const left = operandClosure(atom.left, current, days);
      const right = operandClosure(atom.right, current, days);
      const { cmp } = atom;
      return () => compare(cmp, left(), right());
    }
    case 'in': {
      const operand = operandClosure(atom.operand, current, days);
      return () => isIn(operand(), atom.values);
    }
    case 'known': {
      const operand = operandClosure(atom.operand, current, days);
      return () => isKnown(operand());
    }
    case 'ratio': {
      const part = operandClosure(atom.part, current, days);
      const whole = operandClosure(atom.whole, current, days);
      const { cmp, percent } = atom;
      return () => ratio(cmp, part(), whole(), percent);
    }
  }
}

function circuitClosure(circuit: Circuit, atoms: readonly Decision[]): Decision {
  if (circuit.op === 'atom') return atoms[circuit.atom]!;
  if (circuit.op === 'not') {
    const of = circuitClosure(circuit.of, atoms);
    return () => not(of());
  }
  const parts = circuit.of.map((part) => circuitClosure(part, atoms));
  switch (circuit.op) {
    case 'all':
      return () => {
        let outcome: number = match;
        for (let part = 0; part < parts.length && outcome !== noMatch; part++) outcome &= parts[part]!();
        return outcome as Outcome;
      };
    case 'any':
      return () => {
        let outcome: number = noMatch;
        for (let part = 0; part < parts.length && outcome !== match; part++) outcome |= parts[part]!();
        return outcome as Outcome;
      };
    case 'at-least': {
      const outcomes: Outcome[] = parts.map(() => noMatch);
      return () => {
        for (let part = 0; part < parts.length; part++) outcomes[part] = parts[part]!();
        return atLeast(circuit.count, outcomes);
      };
    }
  }
}
