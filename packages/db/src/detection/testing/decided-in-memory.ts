import { evaluateGrain } from '@kycuong/rules/detection/evaluate';
import { decideAtom, decideCircuit } from '@kycuong/rules/detection/interpret';
import type { GrainProgram } from '@kycuong/rules/detection/program';

type Seen = Parameters<typeof evaluateGrain>[1];

/** A row as both engines give it: its keys, and then whatever was asked for, in a list that compares. */
export type ComparableRow = readonly (string | number)[];

export interface DecidedInMemory {
  /** Keys, then the lowest and the highest value of every slot. */
  readonly slots: readonly ComparableRow[];
  /** Keys, then the outcome (0, 2, 3) of every output and every atom. */
  readonly outcomes: readonly ComparableRow[];
}

/** What the reference engine says: reducers, and the plainest decision of every row. */
export function decidedInMemory(program: GrainProgram, seen: Seen): DecidedInMemory {
  const { subjects, rows } = evaluateGrain(program, seen);
  const slots: ComparableRow[] = [];
  const outcomes: ComparableRow[] = [];
  for (let row = 0; row < subjects.size; row++) {
    const keys = program.keys.map((_, key) => subjects.name(row, key));
    slots.push([
      ...keys,
      ...program.slots.flatMap((_, slot) => [rows.low[slot]![row]!, rows.high[slot]![row]!]),
    ]);
    const atoms = program.atoms.map((atom) =>
      decideAtom(atom, {
        slot: (slot) => ({ low: rows.low[slot]![row]!, high: rows.high[slot]![row]! }),
        workingDays: seen.days.between,
      }),
    );
    const outputs = program.outputs.map(({ circuit }) => decideCircuit(circuit, (atom) => atoms[atom]!));
    outcomes.push([...keys, ...outputs, ...atoms]);
  }
  return { slots, outcomes };
}
