import type { Calendar } from '@kycuong/rules/calendar';
import { type Case, type ExplainedLimit, explainClock, type Stage } from '@kycuong/rules/case';
import type { CivilDay } from '@kycuong/rules/civil-day';

export interface PathStep {
  readonly stage: Stage;
  readonly state: 'done' | 'current' | 'ahead';
  readonly began: CivilDay | null;
  readonly ended: CivilDay | null;
  /** The limit of this step, explained; null where it has none or has not begun. */
  readonly limit: ExplainedLimit | null;
}

/** The way of a case that goes to its end, each step with the limit that runs in it. */
const way: readonly (readonly [Stage, Case['clocks'][number]['id'] | null])[] = [
  ['opened', 'admissibility'],
  ['verifying', 'verification'],
  ['explaining', 'explanation'],
  ['weighing', 'weighing'],
  ['concluded', 'discipline'],
  ['decided', null],
  ['appealed', 'settle-appeal'],
  ['final', null],
  ['closed', null],
];
const appeals: readonly string[] = [
  'appeal-discipline',
  'appeal-other',
  'appeal-again',
  'appeal-dismissal-again',
  'appeal-other-again',
];

/** The path with what is behind, what is now and what lies ahead. A case that ended early ends where it did. */
export const pathOf = (kase: Case, calendar: Calendar): PathStep[] => {
  const here = way.findIndex(([stage]) => stage === kase.stage);
  const ended = here === -1;
  const steps = way
    .filter(([stage]) => stage !== 'appealed' || kase.appeals.length > 0)
    .map(([stage, id]): PathStep => {
      const clock = kase.clocks.findLast((one) =>
        stage === 'decided' ? appeals.includes(one.id) : one.id === id,
      );
      const place = way.findIndex(([one]) => one === stage);
      return {
        stage,
        state: ended
          ? clock
            ? 'done'
            : 'ahead'
          : place < here
            ? 'done'
            : place === here
              ? 'current'
              : 'ahead',
        began: clock?.from ?? null,
        ended: clock?.endedOn ?? null,
        limit: clock ? explainClock(clock, kase.stays, calendar) : null,
      };
    });
  if (!ended) return steps;
  const reached = steps.filter(({ state }) => state === 'done');
  return [...reached, { stage: kase.stage, state: 'current', began: null, ended: null, limit: null }];
};
