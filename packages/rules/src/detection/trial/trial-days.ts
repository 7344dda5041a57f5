import type { CivilDay } from '../../core/civil-day.schema.ts';
import { epochDayOf, toCivilDay, toEpochDay, yearMonthDayOf } from '../../core/epoch-day.ts';

/** How far back a trial looks: today alone, or also the last day of each of so many months before it. */
export const trialSpans = { today: 0, quarter: 3, year: 12 } as const;
export type TrialSpan = keyof typeof trialSpans;

/** The as-of days of a trial, in order; the last is today. */
export function trialDays(today: CivilDay, span: TrialSpan): CivilDay[] {
  const { year, month } = yearMonthDayOf(toEpochDay(today));
  const monthEnds = Array.from({ length: trialSpans[span] }, (_, back) => {
    const months = year * 12 + (month - 1) - back;
    return toCivilDay(epochDayOf({ year: Math.floor(months / 12), month: (months % 12) + 1, day: 1 }) - 1);
  });
  return [...monthEnds.reverse(), today];
}
