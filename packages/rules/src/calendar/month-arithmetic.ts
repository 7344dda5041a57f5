import { epochDayOf, yearMonthDayOf } from '../core/epoch-day.ts';

/**
 * The corresponding day so many months later, or earlier when negative; where the month has no such day, its last day
 * (Bộ luật Dân sự 2015, Điều 148 khoản 3). A year is twelve months. `date + interval` of PostgreSQL does the same.
 */
export function addMonths(day: number, months: number): number {
  const { year, month, day: dayOfMonth } = yearMonthDayOf(day);
  const monthsSinceZero = year * 12 + (month - 1) + months;
  const target = { year: Math.floor(monthsSinceZero / 12), month: (monthsSinceZero % 12) + 1 };
  return epochDayOf({ ...target, day: Math.min(dayOfMonth, lengthOfMonth(target.year, target.month)) });
}

function lengthOfMonth(year: number, month: number): number {
  const next = month === 12 ? { year: year + 1, month: 1 } : { year, month: month + 1 };
  return epochDayOf({ ...next, day: 1 }) - epochDayOf({ year, month, day: 1 });
}
