import { noMatch } from '../../outcome.ts';
import type { Participants } from './participants.ts';

/** The possible records of every row beside each other, by day. */
export interface Grouped extends Participants {
  /** Records in the order of (row, day); within a day in the order of the table. */
  readonly order: Int32Array;
  /** Row r has `order[starts[r]]` up to, not including, `order[starts[r + 1]]`. */
  readonly starts: Int32Array;
}

/** Two counting sorts, by day and then by row: linear, and no object a record. */
export function groupByRow(participants: Participants, size: number): Grouped {
  const { rows, outcomes, day } = participants;
  let [count, first, last] = [0, Infinity, -Infinity];
  for (let record = 0; record < outcomes.length; record++) {
    if (outcomes[record] === noMatch) continue;
    count++;
    first = Math.min(first, day[record]!);
    last = Math.max(last, day[record]!);
  }
  const all = new Int32Array(count);
  for (let record = 0, place = 0; record < outcomes.length; record++) {
    if (outcomes[record] !== noMatch) all[place++] = record;
  }
  if (count === 0) return { ...participants, order: all, starts: new Int32Array(size + 1) };
  const byDay = countingSort(all, (record) => day[record]! - first, last - first + 1);
  const byRow = countingSort(byDay.order, (record) => rows[record]!, size);
  return { ...participants, ...byRow };
}

function countingSort(records: Int32Array, keyOf: (record: number) => number, keys: number) {
  const starts = new Int32Array(keys + 1);
  for (const record of records) starts[keyOf(record) + 1]!++;
  for (let key = 0; key < keys; key++) starts[key + 1]! += starts[key]!;
  const next = starts.slice();
  const order = new Int32Array(records.length);
  for (const record of records) {
    order[next[keyOf(record)]!++] = record;
  }
  return { order, starts };
}
