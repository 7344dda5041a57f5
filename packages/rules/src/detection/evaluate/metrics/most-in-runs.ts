import type { Tally } from './tally.ts';

/** The largest value over all runs of so many days in a row. Records are by day; each is added and removed once. */
export function mostInRuns(records: Int32Array, day: Int32Array, days: number, tally: Tally): number {
  let most = 0;
  let oldest = 0;
  tally.clear();
  for (const record of records) {
    tally.add(record);
    while (day[records[oldest]!]! <= day[record]! - days) tally.remove(records[oldest++]!);
    most = Math.max(most, tally.value());
  }
  return most;
}
