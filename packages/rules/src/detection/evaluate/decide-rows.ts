import { decideAtom, decideCircuit, type RowReader } from '../interpret.ts';
import type { Atom, Circuit } from '../program.ts';
import type { Rows } from '../rows.ts';

/** The outcome of one circuit for every row. */
export function decideRows(
  atoms: readonly Atom[],
  circuit: Circuit,
  { size, low, high }: Rows,
  workingDays: RowReader['workingDays'],
): Uint8Array {
  const outcomes = new Uint8Array(size);
  for (let row = 0; row < size; row++) {
    const reader: RowReader = {
      slot: (slot) => ({ low: low[slot]![row]!, high: high[slot]![row]! }),
      workingDays,
    };
    outcomes[row] = decideCircuit(circuit, (atom) => decideAtom(atoms[atom]!, reader));
  }
  return outcomes;
}
