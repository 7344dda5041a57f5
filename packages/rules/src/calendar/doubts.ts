import type { Bilingual } from '../core/bilingual.schema.ts';
import { epochDayOf, toEpochDay, yearMonthDayOf } from '../core/epoch-day.ts';
import { namedDays } from './calendar-entries.ts';
import type { CalendarEntry } from './calendar.schema.ts';
import { computedYears, hasSecondNationalDay } from './statutory-holidays.ts';
import { isWeeklyRest } from './working-days.ts';

/** Days, both included, on which nobody can say with a source whether people work. */
export interface Doubt {
  readonly code: 'year-unconfirmed' | 'entry-uncertain';
  readonly first: number;
  readonly last: number;
  readonly message: Bilingual;
}

/** `in-part`: the schedule of the year is known, but not every day of it is verified. */
export type YearStanding = 'confirmed' | 'in-part' | 'unconfirmed';

export function standingOfYear(year: number, entries: readonly CalendarEntry[]): YearStanding {
  if (year < computedYears.first || year > computedYears.last) return 'unconfirmed';
  const ofYear = entries.filter((entry) => yearOf(entry) === year);
  const has = (kind: CalendarEntry['kind']) => ofYear.some((entry) => entry.kind === kind);
  if (!has('tet') || (hasSecondNationalDay(year) && !has('national-day'))) return 'unconfirmed';
  return ofYear.every(({ certainty }) => certainty === 'verified') ? 'confirmed' : 'in-part';
}

/** The doubts about a year: the whole of it without a schedule, else the days of its uncertain entries. */
export function doubtsOfYear(year: number, entries: readonly CalendarEntry[]): Doubt[] {
  if (standingOfYear(year, entries) === 'unconfirmed') {
    const message = {
      vi: `lịch nghỉ năm ${year} chưa xác nhận`,
      en: `the schedule of ${year} is not confirmed`,
    };
    const [first, last] = [epochDayOf({ year, month: 1, day: 1 }), epochDayOf({ year, month: 12, day: 31 })];
    return [{ code: 'year-unconfirmed', first, last, message }];
  }
  return entries
    .filter(({ certainty }) => certainty === 'uncertain')
    .flatMap((entry) =>
      doubtfulSpans(entry, year).map(([first, last]): Doubt => {
        const message = {
          vi: `chưa xác nhận: ${entry.note?.vi ?? entry.source.reference}`,
          en: `not confirmed: ${entry.note?.en ?? entry.source.reference}`,
        };
        return { code: 'entry-uncertain', first, last, message };
      }),
    );
}

/** The year an entry is about; undefined for one of every year. */
function yearOf(entry: CalendarEntry): number | undefined {
  const [day] = namedDays(entry);
  return day === undefined ? undefined : yearMonthDayOf(day).year;
}

/** Which days would be others if an uncertain entry were wrong, days on which a holiday is made up included. */
function doubtfulSpans(entry: CalendarEntry, year: number): readonly (readonly [number, number])[] {
  if (entry.kind === 'switchable') {
    if (year < entry.fromYear) return [];
    const day = epochDayOf({ year, month: entry.month, day: entry.day });
    return [[day, lastDayAffectedBy(day)]];
  }
  if (yearOf(entry) !== year) return [];
  switch (entry.kind) {
    case 'tet': {
      const first = toEpochDay(entry.first);
      return [[first - 3, first + 10]];
    }
    case 'national-day': {
      const nationalDay = epochDayOf({ year, month: 9, day: 2 });
      return [[nationalDay - 1, nationalDay + 4]];
    }
    case 'swap':
      return [entry.dayOff, entry.worked].map((day) => [toEpochDay(day), toEpochDay(day)]);
    case 'day-off':
      return [[toEpochDay(entry.day), lastDayAffectedBy(toEpochDay(entry.day))]];
  }
}

/** A holiday on a Saturday or Sunday is made up by the Tuesday after, even where two fall together. */
function lastDayAffectedBy(holiday: number): number {
  return isWeeklyRest(holiday) ? holiday + 3 : holiday;
}

/** The doubts whose days meet a span of days, both ends included. */
export function doubtsBetween(first: number, last: number, entries: readonly CalendarEntry[]): Doubt[] {
  if (first > last) return [];
  const doubts: Doubt[] = [];
  const lastYear = yearMonthDayOf(last).year;
  for (let { year } = yearMonthDayOf(first); year <= lastYear; year++) {
    doubts.push(...doubtsOfYear(year, entries).filter((doubt) => doubt.first <= last && first <= doubt.last));
  }
  return doubts;
}
