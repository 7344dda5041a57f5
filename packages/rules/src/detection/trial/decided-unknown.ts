import { decideCircuit } from '../interpret.ts';
import { unknown } from '../outcome.ts';
import type { GrainProgram } from '../program.ts';
import type { DecidedAlike } from './node-counts.ts';
import type { TriedDay } from './trial-ledger.ts';

/** Over how many rows each indicator of a grain cannot be told, from what was decided of its comparisons. */
export function decidedUnknown(
  { outputs }: GrainProgram,
  decided: readonly DecidedAlike[],
): TriedDay['indicators'] {
  return outputs
    .filter(({ level }) => level === 'notice')
    .map(({ behaviour, indicator, circuit }) => ({
      behaviour,
      indicator: indicator.id,
      unknown: decided
        .filter(({ atom }) => decideCircuit(circuit, atom) === unknown)
        .reduce((sum, { rows }) => sum + rows, 0),
    }));
}
