import type { ProblemWords } from '../core/problem.ts';
import { toCivilDay } from '../core/epoch-day.ts';
import { quote } from '../core/quote.ts';
import { firstDay, lastDay } from './calendar-range.ts';

/** A day that no calendar can speak of. */
export function outsideCalendar(day: string): ProblemWords {
  const [first, last] = [toCivilDay(firstDay), toCivilDay(lastDay)];
  return {
    code: 'day-outside-calendar',
    message: { vi: `ngày ${quote(day)} nằm ngoài lịch`, en: `the day ${quote(day)} is outside the calendar` },
    remedy: { vi: `dùng ngày từ ${first} đến ${last}`, en: `use a day from ${first} to ${last}` },
  };
}

export function limitOutOfRange(amount: number): ProblemWords {
  return {
    code: 'limit-out-of-range',
    message: { vi: `${quote(amount)} không phải là thời hạn`, en: `${quote(amount)} is not a time limit` },
    remedy: {
      vi: 'viết số nguyên từ 1 đến 10000 kèm đơn vị của nó',
      en: 'give a whole number from 1 to 10000 with its unit',
    },
  };
}
