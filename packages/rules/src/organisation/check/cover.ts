import type { Dated } from '../records.ts';

/** Whether some records hold on every day of another, without a gap. */
export function coverWhole(records: readonly Dated[], { from, to }: Dated): boolean {
  let reached = from;
  for (const record of records.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    if (record.from > reached) break;
    if (record.to === null) return true;
    if (record.to > reached) reached = record.to;
  }
  return to !== null && reached >= to;
}
