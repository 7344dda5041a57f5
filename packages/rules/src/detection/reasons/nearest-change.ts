import type { DayCounter } from '../backends/backend.ts';
import { fieldOf } from '../../work/work.ts';
import { decideAtom, decideCircuit, type RowReader, valueOf } from '../interpret.ts';
import type { Interval } from '../interval.ts';
import { match, noMatch, type Outcome } from '../outcome.ts';
import { aboveAll, type Atom, type Circuit, type GrainProgram, type Operand, type Slot } from '../program.ts';
import { slotsOf } from '../signals/supporting-metrics.ts';

export interface FoundChange {
  readonly node: string;
  readonly slot: number;
  readonly from: number;
  readonly to: number;
  readonly outcome: Outcome;
}

/**
 * The smallest change of one known value, all others as they are, that turns a match into no match or the other way. Codes and
 * truths count as one step. Peers' values are not one's own to change. Undefined when no single change does.
 */
export function nearestChange(
  program: GrainProgram,
  circuit: Circuit,
  slots: readonly Interval[],
  days: DayCounter,
): FoundChange | undefined {
  const decide = (changed: ReadonlyMap<number, number>): Outcome => {
    const row = readerOf(slots, changed, days);
    return decideCircuit(circuit, (atom) => decideAtom(program.atoms[atom]!, row));
  };
  const now = decide(new Map());
  const wanted = now === match ? noMatch : now === noMatch ? match : undefined;
  if (wanted === undefined) return undefined;

  let best: (FoundChange & { readonly cost: number }) | undefined;
  for (const { node, atom } of leavesOf(circuit)) {
    for (const slot of new Set(slotsOf(program.atoms[atom]!))) {
      const { low: from, high } = slots[slot]!;
      const place = program.slots[slot]!;
      if (from !== high || place.from === 'peer') continue;
      for (const to of candidates(program.atoms[atom]!, slot, place, slots, days)) {
        const cost = isStep(place) ? 1 : Math.abs(to - from);
        if (to === from || (best && cost >= best.cost)) continue;
        if (decide(new Map([[slot, to]])) === wanted) best = { node, slot, from, to, outcome: wanted, cost };
      }
    }
  }
  return best && { node: best.node, slot: best.slot, from: best.from, to: best.to, outcome: best.outcome };
}

function readerOf(
  slots: readonly Interval[],
  changed: ReadonlyMap<number, number>,
  days: DayCounter,
): RowReader {
  return {
    slot: (slot) => {
      const value = changed.get(slot);
      return value === undefined ? slots[slot]! : { low: value, high: value };
    },
    workingDays: days.between,
  };
}

function leavesOf(circuit: Circuit): readonly { readonly node: string; readonly atom: number }[] {
  if (circuit.op === 'atom') return [{ node: circuit.id, atom: circuit.atom }];
  return circuit.op === 'not' ? leavesOf(circuit.of) : circuit.of.flatMap(leavesOf);
}

/** Values that have no size: one is as near as another. */
function isStep(slot: Slot): boolean {
  return slot.from === 'field' && ['truth', 'code'].includes(fieldOf(slot.kind, slot.field)!.type.type);
}

/** Values of a slot at which an atom can turn: around the place where both sides are equal, and all values of a vocabulary. */
function candidates(
  atom: Atom,
  slot: number,
  place: Slot,
  slots: readonly Interval[],
  days: DayCounter,
): readonly number[] {
  const type = place.from === 'field' ? fieldOf(place.kind, place.field)!.type : undefined;
  if (type?.type === 'truth') return [0, 1];
  if (type?.type === 'code') return [...type.values.keys()];
  if (atom.op === 'in') return around(atom.values);
  if (atom.op === 'known') return [];
  const atLeast = type === undefined || type.type === 'whole' ? 0 : -Infinity;
  return around(turns(atom, slot, slots, days)).filter((value) => value >= atLeast && value < aboveAll);
}

function around(values: readonly number[]): readonly number[] {
  return values.flatMap((value) => [value - 1, value, value + 1]);
}

/** Around holidays working days do not follow days in a straight line: every day within half a year is tried. */
function nearby(day: number): readonly number[] {
  return Array.from({ length: 365 }, (_, index) => day - 182 + index);
}

function countsWorkingDays(atom: Extract<Atom, { op: 'compare' | 'ratio' }>): boolean {
  const within = (operand: Operand): boolean =>
    operand.op === 'working-days' || ('of' in operand && operand.of.some(within));
  return atom.op === 'compare' && [atom.left, atom.right].some(within);
}

/** Where the sides of a comparison meet, when this slot alone moves. */
function turns(
  atom: Extract<Atom, { op: 'compare' | 'ratio' }>,
  slot: number,
  slots: readonly Interval[],
  days: DayCounter,
): readonly number[] {
  const from = slots[slot]!.low;
  const value = (operand: Operand, at: number): number =>
    valueOf(operand, readerOf(slots, new Map([[slot, at]]), days)).low;
  const difference = (at: number): number =>
    atom.op === 'compare'
      ? value(atom.left, at) - value(atom.right, at)
      : value(atom.part, at) * 100 - value(atom.whole, at) * atom.percent;
  if (countsWorkingDays(atom)) return nearby(from);
  const slope = difference(from + 1) - difference(from);
  if (slope === 0) return [];
  const meets = from - difference(from) / slope;
  return [Math.floor(meets), Math.ceil(meets)];
}
