import type { WorkingDays } from '../../calendar/calendar.ts';
import type { AsOf, Evidence } from '../../work/work.ts';

/** Evidence as seen on a day, with the calendar that its limits are counted by. */
export interface Seen {
  readonly evidence: Evidence;
  readonly asOf: AsOf;
  readonly days: WorkingDays;
}
