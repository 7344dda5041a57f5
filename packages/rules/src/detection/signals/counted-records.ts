import { match } from '../outcome.ts';
import type { ResolvedMetric } from '../program.ts';
import { participantsOf } from '../evaluate/metrics/participants.ts';
import type { Seen } from '../evaluate/seen.ts';
import type { Subjects } from '../evaluate/subjects/subjects.ts';

/** The sure records of a metric for some of the rows, as rows of its kind's table; only those rows take memory. */
export function countedRecords(
  metric: ResolvedMetric,
  wanted: ReadonlySet<number>,
  subjects: Subjects,
  seen: Seen,
): ReadonlyMap<number, readonly number[]> {
  const { rows, outcomes } = participantsOf(metric, subjects, seen);
  const records = new Map<number, number[]>([...wanted].map((row) => [row, []]));
  for (let record = 0; record < outcomes.length; record++) {
    if (outcomes[record] === match) records.get(rows[record]!)?.push(record);
  }
  return records;
}
