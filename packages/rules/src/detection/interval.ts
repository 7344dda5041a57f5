// The meaning of comparisons between values of which only bounds are known: true if it holds for every pair of values
// between the bounds, false if for none, else unknown. Every back end must agree with this file.
import type { Comparison } from './language/condition.ts';
import { type Outcome, match, noMatch, not, outcomeOf, unknown } from './outcome.ts';
import { aboveAll, belowAll } from './program.ts';

export interface Interval {
  readonly low: number;
  readonly high: number;
}

export const nothingKnown: Interval = { low: belowAll, high: aboveAll };

export function compare(cmp: Comparison, a: Interval, b: Interval): Outcome {
  switch (cmp) {
    case '>=':
      return outcomeOf(a.low >= b.high, a.high >= b.low);
    case '>':
      return outcomeOf(a.low > b.high, a.high > b.low);
    case '<=':
      return outcomeOf(a.high <= b.low, a.low <= b.high);
    case '<':
      return outcomeOf(a.high < b.low, a.low < b.high);
    case '=':
      return outcomeOf(
        a.low === a.high && b.low === b.high && a.low === b.low,
        a.low <= b.high && b.low <= a.high,
      );
    case '!=':
      return not(compare('=', a, b));
  }
}

export function isIn({ low, high }: Interval, values: readonly number[]): Outcome {
  if (low === high) return values.includes(low) ? match : noMatch;
  return values.some((value) => low <= value && value <= high) ? unknown : noMatch;
}

/** Never itself unknown: whether the bounds leave one value. */
export function isKnown({ low, high }: Interval): Outcome {
  return low === high ? match : noMatch;
}

/** Bounds that are not known stay so; all others are exact, because values and sums lie within ±1,000,000,000. */
export function sum(intervals: readonly Interval[]): Interval {
  const lows = intervals.map(({ low }) => low);
  const highs = intervals.map(({ high }) => high);
  return {
    low: lows.includes(belowAll) ? belowAll : lows.reduce((total, low) => total + low, 0),
    high: highs.includes(aboveAll) ? aboveAll : highs.reduce((total, high) => total + high, 0),
  };
}

export function negate({ low, high }: Interval): Interval {
  return { low: high === aboveAll ? belowAll : -high, high: low === belowAll ? aboveAll : -low };
}

/** part × 100 cmp percent × whole; unknown unless the whole is surely above 0. `percent` is at least 1. */
export function ratio(cmp: Comparison, part: Interval, whole: Interval, percent: number): Outcome {
  if (whole.low <= 0) return unknown;
  return compare(cmp, times(part, 100), times(whole, percent));
}

/** Products can lie beyond `belowAll` and `aboveAll`, so a bound that is not known becomes infinite. */
function times({ low, high }: Interval, factor: number): Interval {
  return {
    low: low === belowAll ? -Infinity : low * factor,
    high: high === aboveAll ? Infinity : high * factor,
  };
}

/** Working days after `from` up to and including `to`; a bound that rests on a day that is not known is not known. */
export function workingDaysBetween(
  from: Interval,
  to: Interval,
  between: (from: number, to: number) => number,
): Interval {
  return {
    low: from.high === aboveAll || to.low === belowAll ? belowAll : between(from.high, to.low),
    high: from.low === belowAll || to.high === aboveAll ? aboveAll : between(from.low, to.high),
  };
}
