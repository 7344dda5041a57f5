import { weekdayOf } from '../core/epoch-day.ts';

/**
 * Counts working days. Days are epoch days (whole numbers, 1970-01-01 is 0). Total: outside the index every Monday to
 * Friday counts, because no holiday is known there.
 */
export interface WorkingDays {
  /** First and last day of the index. Evidence outside it is refused when it is loaded. */
  readonly first: number;
  readonly last: number;
  /** Working days from `first` up to and including `first + i`. SQL stores the same numbers. */
  readonly prefixSums: Int32Array;
  /** Working days after `from` up to and including `to`; negative when `to` is earlier. */
  readonly between: (from: number, to: number) => number;
  readonly isWorking: (day: number) => boolean;
  /** The day that is `count` working days after `from`; `from` itself, working or not, is not counted. `count` ≥ 1. */
  readonly after: (from: number, count: number) => number;
}

/** The index over `[first, last]` of the days for which `worked` holds. */
export function indexWorkingDays(first: number, last: number, worked: (day: number) => boolean): WorkingDays {
  const prefixSums = new Int32Array(last - first + 1);
  let sum = 0;
  for (let index = 0; index < prefixSums.length; index++) {
    if (worked(first + index)) sum++;
    prefixSums[index] = sum;
  }

  const upTo = (day: number): number => {
    if (day < first) return weekdaysUpTo(day) - weekdaysUpTo(first - 1);
    if (day > last) return sum + weekdaysUpTo(day) - weekdaysUpTo(last);
    return prefixSums[day - first]!;
  };

  return {
    first,
    last,
    prefixSums,
    between: (from, to) => upTo(to) - upTo(from),
    isWorking: (day) => upTo(day) > upTo(day - 1),
    after: (from, count) => {
      const wanted = upTo(from) + count;
      // In any three weeks at least one day is worked, even around Tết.
      let [low, high] = [from + 1, from + 21 * count];
      while (low < high) {
        const middle = Math.floor((low + high) / 2);
        if (upTo(middle) >= wanted) high = middle;
        else low = middle + 1;
      }
      return low;
    },
  };
}

/** Saturday and Sunday are the weekly rest days of state offices (Quyết định 188/1999/QĐ-TTg). */
export function isWeeklyRest(day: number): boolean {
  return weekdayOf(day) > 5;
}

/** Mondays to Fridays up to and including a day, from a Monday long ago. */
function weekdaysUpTo(day: number): number {
  const sinceMonday = day + 3;
  const weeks = Math.floor(sinceMonday / 7);
  return weeks * 5 + Math.min(sinceMonday - weeks * 7 + 1, 5);
}
