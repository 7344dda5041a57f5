import { type Calendar, deadlineAfter } from '../calendar/calendar.ts';
import type { Bilingual } from '../core/bilingual.schema.ts';
import type { CivilDay } from '../core/civil-day.schema.ts';
import type { Clock, Stay } from './case-state.ts';
import { dueOf } from './clocks.ts';

/** A limit as a reader sees it: the day, how it was reached, on what basis and how surely. */
export interface ExplainedLimit {
  readonly due: CivilDay | null;
  readonly words: Bilingual;
  /** A doubt about the calendar could move the day. */
  readonly uncertain: boolean;
}

const undetermined = (basis: string): Bilingual => ({
  vi: `Chưa xác định, nên không chạy. ${basis}`,
  en: `Not determined, so it does not run. ${basis}`,
});
const standsStill: Bilingual = {
  vi: 'Đang tạm dừng; ngày đến hạn tính lại khi hết tạm dừng.',
  en: 'Stopped by a stay; the day is reckoned anew when the stay ends.',
};

/** How the end of a clock was reached. */
export function explainClock(clock: Clock, stays: readonly Stay[], calendar: Calendar): ExplainedLimit {
  if (clock.limit === null) return { due: null, words: undetermined(clock.basis), uncertain: true };
  const reached = dueOf(clock, stays, calendar.workingDays);
  if (!reached) return { due: null, words: standsStill, uncertain: false };
  const outcome = deadlineAfter(clock.from, reached.reckoned, calendar);
  if (!outcome.ok) return { due: reached.due, words: outcome.problem.message, uncertain: true };
  const { words, uncertain } = outcome.deadline;
  const parts = [
    words,
    extensionWords(clock),
    stopWords(reached.stopped),
    { vi: clock.basis, en: clock.basis },
  ];
  const join = (language: keyof Bilingual): string =>
    parts.flatMap((part) => (part ? [part[language]] : [])).join(' ');
  return { due: reached.due, words: { vi: join('vi'), en: join('en') }, uncertain };
}

function extensionWords({ extension }: Clock): Bilingual | null {
  if (!extension) return null;
  const { decisionNumber, reason, limit } = extension;
  return {
    vi: `Đã gia hạn ${limit.amount} theo ${decisionNumber}: ${reason}.`,
    en: `Extended by ${limit.amount} under ${decisionNumber}: ${reason}.`,
  };
}

function stopWords(stopped: number): Bilingual | null {
  if (stopped === 0) return null;
  return { vi: `Cộng ${stopped} ngày tạm dừng.`, en: `${stopped} days of stay were added.` };
}
