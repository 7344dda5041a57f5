import type { CivilDay } from '../core/civil-day.schema.ts';
import { toEpochDay } from '../core/epoch-day.ts';
import type { Milestone } from './remedy-state.ts';

/** Lateness is a fact of two days, never a judgement. */
export interface MilestoneLateness {
  readonly late: boolean;
  /** Calendar days after the day that was set; 0 when in time or when no day was set. */
  readonly days: number;
}

/** As of a day: against the day it was done when it was, and against today while it is not. */
export function milestoneLateness(
  { dueOn, done }: Pick<Milestone, 'dueOn' | 'done'>,
  today: CivilDay,
): MilestoneLateness {
  const days = dueOn === null ? 0 : toEpochDay(done?.on ?? today) - toEpochDay(dueOn);
  return { late: days > 0, days: Math.max(0, days) };
}
