import type { Calendar } from '@kycuong/rules/calendar';
import {
  type Case,
  type CaseFacts,
  type Certainty,
  type ExplainedLimit,
  explainClock,
  type LimitId,
  limitationsOf,
} from '@kycuong/rules/case';
import type { CivilDay } from '@kycuong/rules/civil-day';

export interface ExplainedClock extends ExplainedLimit {
  readonly no: number;
  readonly id: LimitId;
  readonly from: CivilDay;
  readonly endedOn: CivilDay | null;
  readonly certainty: Certainty;
  readonly source: string | null;
}

export interface ExplainedLimitation {
  readonly allegation: number;
  readonly level: 'reprimand' | 'heavier';
  /** Null: not determined, so it does not run. */
  readonly due: CivilDay | null;
  readonly basis: string;
}

export interface CaseLimits {
  readonly clocks: readonly ExplainedClock[];
  readonly limitations: readonly ExplainedLimitation[];
}

/** Every limit of a case with how its day was reached, the limitation of each behaviour among them. */
export const limitsOf = (kase: Case, facts: CaseFacts, calendar: Calendar): CaseLimits => ({
  clocks: kase.clocks.map((clock) => {
    const { no, id, from, endedOn, certainty, source } = clock;
    return { no, id, from, endedOn, certainty, source, ...explainClock(clock, kase.stays, calendar) };
  }),
  limitations: (['reprimand', 'heavier'] as const).flatMap((level) =>
    facts.procedure
      ? limitationsOf(kase, level === 'heavier', facts.procedure, facts).map(({ allegation, rule, due }) => ({
          allegation: allegation.no,
          level,
          due,
          basis: rule.basis.vi,
        }))
      : [],
  ),
});
