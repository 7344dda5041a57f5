import type { Bilingual } from '../core/bilingual.schema.ts';
import { epochDayOf, toEpochDay } from '../core/epoch-day.ts';
import type { CalendarEntry } from './calendar.schema.ts';
import { computedYears, type Holiday, statutoryHolidays, type YearSchedule } from './statutory-holidays.ts';
import { isWeeklyRest } from './working-days.ts';

/** Why a day is not what its weekday says. */
export type SpecialDayKind = 'holiday' | 'made-up' | 'swapped-off' | 'swapped-in';

export interface SpecialDay {
  readonly day: number;
  readonly kind: SpecialDayKind;
  readonly label: Bilingual;
  /** The law, or the document that decided it. */
  readonly basis: string;
}

const swapLabels = {
  off: { vi: 'ngày nghỉ hoán đổi', en: 'day off in exchange' },
  in: { vi: 'ngày làm bù', en: 'working day in exchange' },
} as const satisfies Record<string, Bilingual>;

/** Every special day of the computed years, under the entries given. */
export function specialDays(entries: readonly CalendarEntry[]): Map<number, SpecialDay> {
  const days = new Map<number, SpecialDay>();
  for (const entry of entries) for (const special of swappedDays(entry)) days.set(special.day, special);

  const holidays = computedYearList().flatMap((year) =>
    [...statutoryHolidays(year, scheduleOf(entries, year)), ...decidedHolidays(entries, year)].toSorted(
      (a, b) => a.day - b.day,
    ),
  );
  for (const holiday of holidays) days.set(holiday.day, { kind: 'holiday', ...holiday });
  for (const holiday of holidays) {
    if (!isWeeklyRest(holiday.day)) continue;
    const day = nextOrdinaryDay(holiday.day, days);
    const label = {
      vi: `nghỉ bù ${holiday.label.vi}`,
      en: `${holiday.label.en}, made up`,
    };
    days.set(day, { day, kind: 'made-up', label, basis: holiday.basis });
  }
  return days;
}

function computedYearList(): number[] {
  return Array.from(
    { length: computedYears.last - computedYears.first + 1 },
    (_, index) => computedYears.first + index,
  );
}

/** A holiday on a weekly rest day is made up on the next working day (Bộ luật Lao động 2019, Điều 111 khoản 3). */
function nextOrdinaryDay(from: number, taken: ReadonlyMap<number, SpecialDay>): number {
  let day = from + 1;
  while (isWeeklyRest(day) || taken.has(day)) day++;
  return day;
}

function scheduleOf(entries: readonly CalendarEntry[], year: number): YearSchedule {
  const ofYear = (day: string) => Number(day.slice(0, 4)) === year;
  const tet = entries.find((entry) => entry.kind === 'tet' && ofYear(entry.first));
  const national = entries.find((entry) => entry.kind === 'national-day' && ofYear(entry.beside));
  return {
    ...(tet?.kind === 'tet' && { tetFirst: toEpochDay(tet.first) }),
    ...(national?.kind === 'national-day' && { besideNationalDay: toEpochDay(national.beside) }),
  };
}

function decidedHolidays(entries: readonly CalendarEntry[], year: number): Holiday[] {
  return entries.flatMap((entry): Holiday[] => {
    if (entry.kind === 'switchable' && entry.fromYear <= year) {
      const day = epochDayOf({ year, month: entry.month, day: entry.day });
      return [{ day, label: entry.label, basis: entry.source.reference }];
    }
    if (entry.kind === 'day-off' && Number(entry.day.slice(0, 4)) === year)
      return [{ day: toEpochDay(entry.day), label: entry.label, basis: entry.source.reference }];
    return [];
  });
}

function swappedDays(entry: CalendarEntry): SpecialDay[] {
  if (entry.kind !== 'swap') return [];
  const basis = entry.source.reference;
  return [
    { day: toEpochDay(entry.dayOff), kind: 'swapped-off', label: swapLabels.off, basis },
    { day: toEpochDay(entry.worked), kind: 'swapped-in', label: swapLabels.in, basis },
  ];
}
