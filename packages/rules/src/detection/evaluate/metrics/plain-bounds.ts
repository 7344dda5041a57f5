import { UNKNOWN } from '../../../work/work.ts';
import { match, noMatch } from '../../outcome.ts';
import { aboveAll, type Aggregate } from '../../program.ts';
import { type Bounds, mostValue, newBounds } from './bounds.ts';
import type { Participants } from './participants.ts';

type Together = (total: number, value: number) => number;

const combine: Readonly<Record<Exclude<Aggregate['kind'], 'count-distinct'>, Together>> = {
  count: (total) => Math.min(total + 1, mostValue),
  sum: (total, value) => Math.min(total + value, mostValue),
  max: (total, value) => Math.min(Math.max(total, value), mostValue),
};

/** Aggregates over the whole span that need no order of the records. Values added up or compared are never negative. */
export function plainBounds(
  aggregate: keyof typeof combine,
  { rows, outcomes }: Participants,
  values: Int32Array | undefined,
  size: number,
): Bounds {
  const bounds = newBounds(size);
  const { low, high } = bounds;
  const together = combine[aggregate];
  for (let record = 0; record < outcomes.length; record++) {
    if (outcomes[record] === noMatch) continue;
    const row = rows[record]!;
    const value = values === undefined ? 0 : values[record]!;
    if (value === UNKNOWN) {
      high[row] = aboveAll;
      continue;
    }
    if (high[row] !== aboveAll) high[row] = together(high[row]!, value);
    if (outcomes[record] === match) low[row] = together(low[row]!, value);
  }
  return bounds;
}
