import type { CivilDay } from './civil-day.schema.ts';

// Days of the years before a month, in a year that begins in March, and of a 400-year era. Howard Hinnant,
// "chrono-Compatible Low-Level Date Algorithms": whole numbers only, no clock and no time zone.
const daysOfEra = 146_097;
const epochShift = 719_468;

/** Year, month (1 to 12) and day of the month (1 to 31) of the Gregorian calendar. */
export interface YearMonthDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Days since 1970-01-01, which is day 0. */
export function epochDayOf({ year, month, day }: YearMonthDay): number {
  const marchYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * daysOfEra + dayOfEra - epochShift;
}

export function yearMonthDayOf(epochDay: number): YearMonthDay {
  const shifted = epochDay + epochShift;
  const era = Math.floor(shifted / daysOfEra);
  const dayOfEra = shifted - era * daysOfEra;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return { year, month, day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1 };
}

/** `2026-11-22` as days since 1970-01-01. */
export function toEpochDay(day: CivilDay): number {
  return epochDayOf({ year: +day.slice(0, 4), month: +day.slice(5, 7), day: +day.slice(8, 10) });
}

/** Days since 1970-01-01 as `yyyy-MM-dd`; years 0000 to 9999. */
export function toCivilDay(epochDay: number): CivilDay {
  const { year, month, day } = yearMonthDayOf(epochDay);
  const [yyyy, mm, dd] = [String(year).padStart(4, '0'), two(month), two(day)];
  return `${yyyy}-${mm}-${dd}` as CivilDay;
}

/** 1 is Monday and 7 is Sunday (ISO 8601). */
export function weekdayOf(epochDay: number): number {
  return ((((epochDay + 3) % 7) + 7) % 7) + 1;
}

function two(part: number): string {
  return String(part).padStart(2, '0');
}
