import { epochDayOf, yearMonthDayOf } from '../../core/epoch-day.ts';
import type { Interval } from '../interval.ts';
import type { Window } from '../language/window.schema.ts';
import type { DaySpan, ResolvedWindow } from '../program.ts';
import { compileQuantityOf } from './compile-quantity.ts';
import { slidingBeyondSpan } from './faults/window-faults.ts';
import { below, type Place } from './place.ts';
import type { Scope } from './scope.ts';

/** Up to a hundred years. */
const windowDays: Interval = { low: 1, high: 36_525 };

/** The first day of evidence, when the country's clock became UTC+7. */
const firstDay = epochDayOf({ year: 1975, month: 6, day: 13 });

/** The days of a window as seen on the as-of day, which is its last; those left out that may be held against nobody. */
export function compileWindow(scope: Scope, place: Place, window: Window): ResolvedWindow | undefined {
  const whole = wholeWindow(scope, place, window);
  return whole && withoutDaysNotJudged(whole, place);
}

/** What speaks for somebody counts whenever it was. */
function withoutDaysNotJudged(window: ResolvedWindow, { judgedFrom, bearing }: Place): ResolvedWindow {
  const { from, to } = window.span;
  if (bearing === 'for' || judgedFrom <= from) return window;
  return { ...window, span: { from: Math.min(judgedFrom, to), to }, judgedFrom };
}

function wholeWindow(scope: Scope, place: Place, window: Window): ResolvedWindow | undefined {
  const { asOf } = scope;
  const days = (key: 'rolling' | 'sliding' | 'within', quantity: Parameters<typeof compileQuantityOf>[2]) =>
    compileQuantityOf(scope, below(place, key), quantity, 'days', windowDays);
  const last = (count: number): DaySpan => ({ from: asOf + 1 - count, to: asOf + 1 });

  if ('since' in window) return { span: { from: Math.min(firstDay, asOf), to: asOf + 1 }, kind: 'plain' };
  if ('calendar' in window) return { span: calendarSpan(asOf, window), kind: 'plain' };
  if ('rolling' in window) {
    const count = days('rolling', window.rolling);
    return count === undefined ? undefined : { span: last(count), kind: 'plain' };
  }
  const within = days('within', window.within);
  if ('consecutive' in window) {
    return within === undefined
      ? undefined
      : { span: last(within), kind: 'consecutive', period: window.consecutive };
  }
  const run = days('sliding', window.sliding);
  if (within === undefined || run === undefined) return undefined;
  if (run > within && place.output.unset.size === 0) {
    scope.report(place.path, slidingBeyondSpan(run, within));
    return undefined;
  }
  return { span: last(within), kind: 'sliding', days: run };
}

const monthsOf = { month: 1, quarter: 3, year: 12 } as const;

function calendarSpan(asOf: number, { calendar, which }: Extract<Window, { calendar: unknown }>): DaySpan {
  const { year, month } = yearMonthDayOf(asOf);
  const length = monthsOf[calendar];
  const start = year * 12 + Math.floor((month - 1) / length) * length;
  return which === 'current'
    ? { from: firstOfMonth(start), to: asOf + 1 }
    : { from: firstOfMonth(start - length), to: firstOfMonth(start) };
}

/** Months are counted through the years: 12 × year + month − 1. */
function firstOfMonth(months: number): number {
  return epochDayOf({ year: Math.floor(months / 12), month: (months % 12) + 1, day: 1 });
}
