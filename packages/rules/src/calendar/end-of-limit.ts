import { addMonths } from './month-arithmetic.ts';
import type { TimeLimit } from './time-limit.schema.ts';
import type { WorkingDays } from './working-days.ts';

/** Epoch days. */
export interface EndOfLimit {
  /** Where the count ends, before a rest day moves it. */
  readonly counted: number;
  /** The limit ends when this day ends; a working day. */
  readonly due: number;
}

/** When a limit from the day of an event ends, without the reasons: for many at once. */
export function endOfLimit(from: number, limit: TimeLimit, workingDays: WorkingDays): EndOfLimit {
  const counted = count(from, limit, workingDays);
  return { counted, due: workingDays.isWorking(counted) ? counted : workingDays.after(counted, 1) };
}

function count(from: number, { amount, unit }: TimeLimit, workingDays: WorkingDays): number {
  switch (unit) {
    case 'days':
      return from + amount;
    case 'working-days':
      return workingDays.after(from, amount);
    case 'weeks':
      return from + 7 * amount;
    case 'months':
      return addMonths(from, amount);
    case 'years':
      return addMonths(from, 12 * amount);
  }
}
