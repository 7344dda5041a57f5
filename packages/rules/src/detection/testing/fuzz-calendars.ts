import { indexWorkingDays, isWeeklyRest, type WorkingDays } from '../../calendar/working-days.ts';
import { toEpochDay } from '../../core/epoch-day.ts';
import { shippedWorkingDays } from '../../testing/shipped-cases.ts';
import { day } from '../../testing/shipped.ts';

/** The calendar that ships, and one with many rest days that is so short that evidence lies before and after it. */
export function fuzzCalendars(): Readonly<Record<'shipped' | 'short', WorkingDays>> {
  const first = toEpochDay(day('2026-10-10'));
  return {
    shipped: shippedWorkingDays(),
    short: indexWorkingDays(first, first + 100, (one) => !isWeeklyRest(one) && one % 5 !== 1),
  };
}
