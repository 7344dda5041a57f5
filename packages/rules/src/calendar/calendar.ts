// The public file of the slice: what other slices and packages may use of it.
export {
  buildCalendar,
  type Calendar,
  type CalendarOptions,
  type CalendarVersion,
} from './build-calendar.ts';
export { firstDay, lastDay } from './calendar-range.ts';
export type { CalendarEntry, CalendarFile } from './calendar.schema.ts';
export {
  type CrossedDay,
  type Deadline,
  deadlineAfter,
  type DeadlineDoubt,
  type DeadlineOutcome,
} from './deadline.ts';
export { sayLimit } from './deadline-words.ts';
export { endOfLimit, type EndOfLimit } from './end-of-limit.ts';
export type { Doubt, YearStanding } from './doubts.ts';
export { addMonths } from './month-arithmetic.ts';
export type { SpecialDay, SpecialDayKind } from './special-days.ts';
export { type TimeLimit, timeLimitSchema, timeLimitUnits } from './time-limit.schema.ts';
export type { WorkingDays } from './working-days.ts';
