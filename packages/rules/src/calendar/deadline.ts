import type { Bilingual } from '../core/bilingual.schema.ts';
import type { CivilDay } from '../core/civil-day.schema.ts';
import { toCivilDay, toEpochDay } from '../core/epoch-day.ts';
import type { ProblemWords } from '../core/problem.ts';
import type { Calendar, CalendarVersion } from './build-calendar.ts';
import { firstDay, lastDay as lastDayOfCalendar } from './calendar-range.ts';
import { limitOutOfRange, outsideCalendar } from './calendar-problems.ts';
import { deadlineWords } from './deadline-words.ts';
import type { Doubt } from './doubts.ts';
import { endOfLimit } from './end-of-limit.ts';
import type { SpecialDayKind } from './special-days.ts';
import { type TimeLimit, timeLimitSchema } from './time-limit.schema.ts';
import { isWeeklyRest } from './working-days.ts';

/** A day that the count met and that is not a plain working day. */
export interface CrossedDay {
  readonly day: CivilDay;
  readonly kind: SpecialDayKind | 'weekly-rest';
  readonly label: Bilingual;
}

/** Something nobody can say with a source about days that the limit runs over. */
export interface DeadlineDoubt {
  readonly code: Doubt['code'];
  readonly message: Bilingual;
  /** Whether the answer could move the end of the limit. */
  readonly decisive: boolean;
}

/** The end of a time limit with everything that made it. */
export interface DeadlineReasons {
  /** The day of the event; it is not counted. */
  readonly from: CivilDay;
  readonly limit: TimeLimit;
  /** Where the count ends, before a rest day moves it. */
  readonly counted: CivilDay;
  /** The limit ends when this day ends. */
  readonly due: CivilDay;
  /** In working days: every day of the way. In other units: the days from the counted one to the day before `due`. */
  readonly crossed: readonly CrossedDay[];
  readonly doubts: readonly DeadlineDoubt[];
  /** Marked `chưa xác nhận`: a doubt could move the end. */
  readonly uncertain: boolean;
  readonly calendar: CalendarVersion;
}

export interface Deadline extends DeadlineReasons {
  readonly words: Bilingual;
}

export type DeadlineOutcome =
  { readonly ok: true; readonly deadline: Deadline } | { readonly ok: false; readonly problem: ProblemWords };

/**
 * When a time limit ends (Bộ luật Dân sự 2015, Điều 147 and 148): the day of the event is not counted; months and years
 * end on the corresponding day; an end on a rest day moves to the next working day.
 */
export function deadlineAfter(from: CivilDay, limit: TimeLimit, calendar: Calendar): DeadlineOutcome {
  if (!timeLimitSchema.safeParse(limit).success) return { ok: false, problem: limitOutOfRange(limit.amount) };
  const start = toEpochDay(from);
  const { counted, due } = endOfLimit(start, limit, calendar.workingDays);
  if (!(start >= firstDay)) return { ok: false, problem: outsideCalendar(from) };
  if (due > lastDayOfCalendar) return { ok: false, problem: outsideCalendar(toCivilDay(due)) };

  // What decides: in working days every day of the way, else only whether the end is worked.
  const decisiveFrom = limit.unit === 'working-days' ? start + 1 : counted;
  const doubts = calendar
    .doubtsBetween(start + 1, due)
    .map(({ code, message, last }): DeadlineDoubt => ({ code, message, decisive: last >= decisiveFrom }));
  const reasons: DeadlineReasons = {
    from,
    limit,
    counted: toCivilDay(counted),
    due: toCivilDay(due),
    crossed: crossedDays(decisiveFrom, limit.unit === 'working-days' ? due : due - 1, calendar),
    doubts,
    uncertain: doubts.some(({ decisive }) => decisive),
    calendar: calendar.version,
  };
  return { ok: true, deadline: { ...reasons, words: deadlineWords(reasons) } };
}

const weeklyRest: Bilingual = { vi: 'ngày nghỉ hằng tuần', en: 'weekly rest day' };

function crossedDays(first: number, last: number, calendar: Calendar): CrossedDay[] {
  const crossed: CrossedDay[] = [];
  for (let day = first; day <= last; day++) {
    const special = calendar.specialDay(day);
    if (special) crossed.push({ day: toCivilDay(day), kind: special.kind, label: special.label });
    else if (isWeeklyRest(day))
      crossed.push({ day: toCivilDay(day), kind: 'weekly-rest', label: weeklyRest });
  }
  return crossed;
}
