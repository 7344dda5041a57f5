import type { Bilingual } from '../core/bilingual.schema.ts';
import { epochDayOf, toCivilDay, yearMonthDayOf } from '../core/epoch-day.ts';
import type { Path } from '../core/path.ts';
import type { ProblemWords } from '../core/problem.ts';
import { firstDay, lastDay } from './calendar-range.ts';
import { outsideCalendar } from './calendar-problems.ts';
import { namedDays, subjectOf } from './calendar-entries.ts';
import type { CalendarEntry, CalendarFile } from './calendar.schema.ts';
import { lunarDay } from './lunar-date.ts';
import { computedYears, hasSecondNationalDay } from './statutory-holidays.ts';
import { isWeeklyRest } from './working-days.ts';

export interface CalendarFault {
  readonly words: ProblemWords;
  readonly path: Path;
}

/** What is wrong with a calendar file of the right shape. */
export function calendarFaults({ entries }: CalendarFile): CalendarFault[] {
  const seen = new Set<string>();
  return entries.flatMap((entry, index) => {
    const path = ['entries', index];
    const name = `${subjectOf(entry)} ${entry.recordedAt}`;
    const repeated = seen.has(name);
    seen.add(name);
    const faults = [dayOutside(entry), entryFault(entry), repeated ? recordedTwice : undefined];
    return faults.flatMap((words) => (words ? [{ words, path }] : []));
  });
}

function dayOutside(entry: CalendarEntry): ProblemWords | undefined {
  const outside = namedDays(entry).find((day) => !(day >= firstDay && day <= lastDay));
  return outside === undefined ? undefined : outsideCalendar(toCivilDay(outside));
}

function entryFault(entry: CalendarEntry): ProblemWords | undefined {
  const [day = firstDay, other = firstDay] = namedDays(entry);
  const { year } = yearMonthDayOf(day);
  if ((entry.kind === 'tet' || entry.kind === 'national-day') && !isComputed(year))
    return yearNotComputed(year);
  switch (entry.kind) {
    case 'tet': {
      const newYear = lunarDay(year, 1, 1);
      return day <= newYear && newYear < day + 5
        ? undefined
        : fault('tet-without-new-year', {
            vi: `năm ngày từ \`${entry.first}\` không có mùng 1 Tết (${toCivilDay(newYear)})`,
            en: `the five days from \`${entry.first}\` do not hold Lunar New Year’s Day (${toCivilDay(newYear)})`,
          });
    }
    case 'national-day':
      return hasSecondNationalDay(year) && Math.abs(day - epochDayOf({ year, month: 9, day: 2 })) === 1
        ? undefined
        : fault('not-beside-national-day', {
            vi: `\`${entry.beside}\` không phải là ngày nghỉ liền kề 2/9`,
            en: `\`${entry.beside}\` is no holiday beside 2 September`,
          });
    case 'swap':
      return !isWeeklyRest(day) && isWeeklyRest(other)
        ? undefined
        : fault('swap-of-wrong-days', {
            vi: `hoán đổi \`${entry.dayOff}\` lấy \`${entry.worked}\` không phải là ngày làm việc lấy ngày nghỉ hằng tuần`,
            en: `\`${entry.dayOff}\` for \`${entry.worked}\` is not a working day for a weekly rest day`,
          });
    case 'day-off':
    case 'switchable':
      return undefined;
  }
}

function isComputed(year: number): boolean {
  return year >= computedYears.first && year <= computedYears.last;
}

const checkSource: Bilingual = { vi: 'đối chiếu lại với văn bản', en: 'check it against the document' };

function fault(code: string, message: Bilingual): ProblemWords {
  return { code, message, remedy: checkSource };
}

function yearNotComputed(year: number): ProblemWords {
  const { first, last } = computedYears;
  return {
    code: 'year-not-computed',
    message: {
      vi: `ngày lễ năm \`${year}\` không được tính ở đây`,
      en: `the holidays of \`${year}\` are not computed here`,
    },
    remedy: { vi: `dùng năm từ ${first} đến ${last}`, en: `use a year from ${first} to ${last}` },
  };
}

const recordedTwice: ProblemWords = {
  code: 'entry-recorded-twice',
  message: {
    vi: 'một việc được ghi hai lần vào cùng một thời điểm',
    en: 'one thing is recorded twice at the same instant',
  },
  remedy: {
    vi: 'giữ một mục, hoặc cho mục sau một `recordedAt` muộn hơn',
    en: 'keep one entry, or give the later one a later `recordedAt`',
  },
};
