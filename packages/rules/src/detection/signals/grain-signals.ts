import type { Signal } from '../signal.ts';
import type { DecidedGrain } from './decided-grain.ts';
import { findHits } from './find-hits.ts';
import { gatherRecords } from './gather-records.ts';
import { type IndicatorOutputs, indicatorsOf } from './indicators-of.ts';
import { raiseSignal, type Raising } from './raise-signal.ts';

/** What became of one indicator over all rows of its grain. */
export interface IndicatorRows {
  readonly outputs: IndicatorOutputs;
  readonly signals: readonly Signal[];
  /** Rows for which it cannot be told, or nobody could be named, in order: requests for data, never signals. */
  readonly unknowns: readonly number[];
  /** How many rows an approved cause takes out (record grains). */
  readonly excluded: number;
}

export function grainSignals(
  grain: DecidedGrain,
  surroundings: Omit<Raising, 'recordsOf'>,
): readonly IndicatorRows[] {
  const found = indicatorsOf(grain.program).map((outputs) => ({
    outputs,
    ...findHits(grain, outputs, surroundings.seen),
  }));
  const recordsOf = gatherRecords(
    grain,
    found.flatMap(({ hits }) => hits),
    surroundings.seen,
  );
  return found.map(({ outputs, hits, unknowns, excluded }) => {
    const raised = hits.map((hit) => raiseSignal(grain, hit, { ...surroundings, recordsOf }));
    const unnamed = hits.filter((_, index) => raised[index] === 'nobody-known').map(({ row }) => row);
    return {
      outputs,
      signals: raised.filter((one) => typeof one !== 'string'),
      unknowns: unnamed.length === 0 ? unknowns : [...unknowns, ...unnamed].sort((a, b) => a - b),
      excluded,
    };
  });
}
