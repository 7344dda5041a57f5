import { yearMonthDayOf } from '../../../core/epoch-day.ts';

/** The longest run of months or quarters in a row that each hold a record. Records are by day. */
export function longestRun(records: Int32Array, day: Int32Array, period: 'month' | 'quarter'): number {
  const months = period === 'month' ? 1 : 3;
  let [longest, run, last] = [0, 0, -Infinity];
  for (const record of records) {
    const { year, month } = yearMonthDayOf(day[record]!);
    const number = Math.floor((year * 12 + month - 1) / months);
    if (number === last) continue;
    run = number === last + 1 ? run + 1 : 1;
    last = number;
    longest = Math.max(longest, run);
  }
  return longest;
}
