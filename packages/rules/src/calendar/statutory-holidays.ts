import type { Bilingual } from '../core/bilingual.schema.ts';
import { epochDayOf, weekdayOf } from '../core/epoch-day.ts';
import { lunarDay } from './lunar-date.ts';

/** The years whose holidays are computed. Outside them only weekly rest days are known. */
export const computedYears = { first: 2020, last: 2030 } as const;

/** The Labour Code of 2019 is in force from 1 January 2021; it added the second day of Quốc khánh. */
const newCode = { from: 2021, basis: 'Bộ luật Lao động 2019, Điều 112' } as const;
const oldCodeBasis = 'Bộ luật Lao động 2012, Điều 115';

/** A day on which nobody works by law, with the law. */
export interface Holiday {
  readonly day: number;
  readonly label: Bilingual;
  readonly basis: string;
}

/** What a schedule says of one year; a part that it does not say follows the default. */
export interface YearSchedule {
  readonly tetFirst?: number;
  readonly besideNationalDay?: number;
}

const labels = {
  newYear: { vi: 'Tết Dương lịch', en: 'New Year’s Day' },
  tet: { vi: 'Tết Âm lịch', en: 'Tết (Lunar New Year)' },
  hungKings: { vi: 'Giỗ Tổ Hùng Vương', en: 'Hùng Kings’ Commemoration Day' },
  victory: { vi: 'Ngày Chiến thắng', en: 'Victory Day' },
  labour: { vi: 'Ngày Quốc tế lao động', en: 'International Labour Day' },
  nationalDay: { vi: 'Quốc khánh', en: 'National Day' },
} as const satisfies Record<string, Bilingual>;

/** Whether the law leaves the day beside 2 September of a year to a schedule. */
export function hasSecondNationalDay(year: number): boolean {
  return year >= newCode.from;
}

/** The holidays of one year by law, in order, before any is made up. */
export function statutoryHolidays(year: number, schedule: YearSchedule): readonly Holiday[] {
  if (year < computedYears.first || year > computedYears.last) return [];
  const basis = hasSecondNationalDay(year) ? newCode.basis : oldCodeBasis;
  const solar = (month: number, day: number) => epochDayOf({ year, month, day });
  const on = (label: Bilingual) => (day: number) => ({ day, label, basis });

  const tetFirst = schedule.tetFirst ?? defaultTetFirst(year);
  const nationalDays = hasSecondNationalDay(year)
    ? [solar(9, 2), schedule.besideNationalDay ?? defaultBesideNationalDay(year)]
    : [solar(9, 2)];

  return [
    on(labels.newYear)(solar(1, 1)),
    ...[0, 1, 2, 3, 4].map((offset) => tetFirst + offset).map(on(labels.tet)),
    on(labels.hungKings)(lunarDay(year, 3, 10)),
    on(labels.victory)(solar(4, 30)),
    on(labels.labour)(solar(5, 1)),
    ...nationalDays.map(on(labels.nationalDay)),
  ].toSorted((a, b) => a.day - b.day);
}

/** The last two days of the old lunar year and the first three of the new: so it was in five of the years 2020 to 2026. */
function defaultTetFirst(year: number): number {
  return lunarDay(year, 1, 1) - 2;
}

/** The day that joins 2 September to the nearer weekend: 3 September on a Monday or Thursday, else 1 September. */
function defaultBesideNationalDay(year: number): number {
  const nationalDay = epochDayOf({ year, month: 9, day: 2 });
  return joinsForward(nationalDay) ? nationalDay + 1 : nationalDay - 1;
}

function joinsForward(nationalDay: number): boolean {
  const weekday = weekdayOf(nationalDay);
  return weekday === 1 || weekday === 4;
}
