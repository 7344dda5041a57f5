import type { WorkingDays } from '../../calendar/calendar.ts';
import { decideAtom, decideCircuit } from '../interpret.ts';
import type { GrainProgram } from '../program.ts';
import type { Masks, Rows } from '../rows.ts';
import { emptyMasks, setOutcome } from './mask-bits.ts';

/** Outcomes of a grain, decided by the plainest back end. */
export function interpretedMasks(
  { atoms, outputs }: GrainProgram,
  { size, low, high }: Rows,
  days: WorkingDays,
): Masks {
  const masks = emptyMasks(size, { outputs: outputs.length, atoms: atoms.length });
  for (let row = 0; row < size; row++) {
    const slot = (number: number) => ({ low: low[number]![row]!, high: high[number]![row]! });
    const decided = atoms.map((atom) => decideAtom(atom, { slot, workingDays: days.between }));
    for (const [bit, outcome] of decided.entries()) setOutcome(masks.atoms, bit, row, outcome);
    for (const [bit, { circuit }] of outputs.entries()) {
      setOutcome(
        masks.outputs,
        bit,
        row,
        decideCircuit(circuit, (atom) => decided[atom]!),
      );
    }
  }
  return masks;
}
