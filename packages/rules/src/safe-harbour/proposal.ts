// What somebody registers before acting, as the rules see it.
import type { CivilDay } from '../core/civil-day.schema.ts';

/** A prior consultation, an innovation proposal, or a written report of a legal obstacle (product.md, `safe-harbour`). */
export const proposalKinds = ['prior-consultation', 'innovation', 'legal-obstacle'] as const;
export type ProposalKind = (typeof proposalKinds)[number];

/**
 * Why the province listens. Nghị định 73/2023/NĐ-CP covers leaders and managers only; for everybody else it is the province's own
 * mechanism with its basis (domain.md 10.9).
 */
export const proposalBases = ['decree-73-2023', 'province'] as const;
export type ProposalBasis = (typeof proposalBases)[number];

export const proposalOutcomes = ['confirmed', 'rejected'] as const;
export type ProposalOutcome = (typeof proposalOutcomes)[number];

export interface ProposalAnswer {
  readonly outcome: ProposalOutcome;
  /** Number of the written answer. */
  readonly number: string;
  /** What the body asked wrote: whoever then acts as advised is protected by these words. */
  readonly advice: string;
  readonly by: string;
  readonly on: CivilDay;
}

export interface Proposal {
  /** `year/no` in the register of the province. */
  readonly id: string;
  readonly revision: number;
  readonly kind: ProposalKind;
  readonly basis: ProposalBasis;
  readonly officer: string;
  /** Where the officer served when it was filed. */
  readonly unit: string;
  readonly matter: string | null;
  readonly title: string;
  /** The provisions that conflict, or are silent; null where a competence is missing instead. */
  readonly conflictingProvisions: string | null;
  readonly missingCompetence: string | null;
  readonly ownProposal: string;
  /** The body asked. */
  readonly askedUnit: string;
  /** The last day of the matter's own limit; null when it has none. */
  readonly matterDueOn: CivilDay | null;
  readonly filedOn: CivilDay;
  readonly filedBy: string;
  /** By when the body asked answers; null while the province sets no limit: then nothing is late. */
  readonly answerDueOn: CivilDay | null;
  readonly answer: ProposalAnswer | null;
  readonly withdrawnOn: CivilDay | null;
}

export const proposalStandings = ['waiting', 'confirmed', 'rejected', 'withdrawn'] as const;
export type ProposalStanding = (typeof proposalStandings)[number];

export function standingOf({ answer, withdrawnOn }: Proposal): ProposalStanding {
  if (withdrawnOn !== null) return 'withdrawn';
  return answer?.outcome ?? 'waiting';
}

/** Whether the body asked is late, or was: its lateness is its own and not the officer's. */
export function answeredLate({ answer, answerDueOn, withdrawnOn }: Proposal, today: CivilDay): boolean {
  return answerDueOn !== null && (answer?.on ?? withdrawnOn ?? today) > answerDueOn;
}
