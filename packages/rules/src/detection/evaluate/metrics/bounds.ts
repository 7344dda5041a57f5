import { aboveAll, belowAll, type ResolvedMetric } from '../../program.ts';
import type { Seen } from '../seen.ts';

/** The lowest and the highest value of one slot for every row. */
export interface Bounds {
  readonly low: Int32Array;
  readonly high: Int32Array;
}

/** Values of programs lie within ±1,000,000,000; a larger number is written as the largest. */
export const mostValue = 1_000_000_000;

export function newBounds(size: number): Bounds {
  return { low: new Int32Array(size), high: new Int32Array(size) };
}

/** What no sure record means, and what the source has not delivered yet: always decided last. */
export function openBounds(
  { low, high }: Bounds,
  anySure: Uint8Array,
  { emptyAs, kind, window }: ResolvedMetric,
  { evidence }: Seen,
): void {
  if (emptyAs === 'unknown') {
    for (let row = 0; row < low.length; row++) {
      if (anySure[row] === 1) continue;
      low[row] = belowAll;
      high[row] = aboveAll;
    }
  }
  const until = evidence.dataUntil(kind);
  if (until === undefined || until < window.span.to - 1) high.fill(aboveAll);
}
