import { type Case, headAnswersFor } from '../case/case.ts';
import type { CivilDay } from '../core/civil-day.schema.ts';
import type { LiabilityEntry } from './liability-entry.ts';

/** How a fault came to light, from what is recorded. */
export interface Detection {
  /** When the head who answers opened the case by their own report; null when they did not. */
  readonly headReportedOn: CivilDay | null;
  /** The first day on which anybody else had found it: a signal, a citizen's report, an inspection; null when nobody did. */
  readonly othersFoundOn: CivilDay | null;
}

export interface Credit {
  readonly foundFirst: boolean;
  /** The day of the first repair that was weighed and counts; null when there is none. */
  readonly repairedOn: CivilDay | null;
  /** Found by the head before anybody else, and repaired: the entry weighs less (promise 17). */
  readonly due: boolean;
}

/**
 * The credit for finding and repairing a fault oneself. On the same day as others the head counts as first: who came earlier that day
 * nobody can prove. What the repair is worth a person has weighed before. That both are needed `headAnswersFor` decides.
 */
export function selfDetection(
  kase: Case,
  { allegation, actions }: Pick<LiabilityEntry, 'allegation' | 'actions'>,
  { headReportedOn, othersFoundOn }: Detection,
): Credit {
  const foundFirst = headReportedOn !== null && (othersFoundOn === null || headReportedOn <= othersFoundOn);
  const repairs = actions.filter(({ kind, weighed }) => kind === 'repaired' && weighed?.counts === true);
  const repairedOn = repairs.map(({ on }) => on).toSorted()[0] ?? null;
  const entries = headAnswersFor(kase, { remedied: foundFirst && repairedOn !== null });
  const due = entries.some((entry) => entry.allegation.no === allegation && entry.weight === 'lighter');
  return { foundFirst, repairedOn, due };
}
