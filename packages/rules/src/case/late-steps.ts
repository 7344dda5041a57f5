import type { WorkingDays } from '../calendar/calendar.ts';
import type { CivilDay } from '../core/civil-day.schema.ts';
import { toEpochDay } from '../core/epoch-day.ts';
import type { Case, Clock } from './case-state.ts';
import { dueOf } from './clocks.ts';
import { appealClocks } from './appeal-window.ts';

/** A handler's own lateness: the clock watches them too. */
export interface LateStep {
  readonly clock: Clock;
  readonly due: CivilDay;
  readonly endedOn: CivilDay | null;
  readonly workingDaysLate: number;
  /** The person who had the case; null is the unit. */
  readonly holder: string | null;
}

/** Limits that are the officer's to keep and not the handlers'. */
const ofTheSubject: readonly Clock['id'][] = ['explanation', ...appealClocks];

/** Steps that were taken late or are late today. Limits that do not run, and those of the officer, are never late. */
export function lateSteps(kase: Case, today: CivilDay, workingDays: WorkingDays): LateStep[] {
  return kase.clocks.flatMap((clock) => {
    if (ofTheSubject.includes(clock.id)) return [];
    const reached = dueOf(clock, kase.stays, workingDays);
    const end = clock.endedOn ?? today;
    if (!reached || end <= reached.due) return [];
    const workingDaysLate = workingDays.between(toEpochDay(reached.due), toEpochDay(end));
    return [{ clock, due: reached.due, endedOn: clock.endedOn, workingDaysLate, holder: clock.holder }];
  });
}
