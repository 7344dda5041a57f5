import type { Case, Participant } from '../case/case.ts';
import type { CivilDay } from '../core/civil-day.schema.ts';

/** What the outside knows at the moment of a step. */
export interface RemedyFacts {
  readonly today: CivilDay;
  /** Roles as they reach the unit that answers for the remedy. */
  readonly actor: Participant;
  readonly case: Case;
  /** Whether the person who is to answer for a milestone has a role by which they can, and that reaches the unit; asked for `addMilestone` alone. */
  readonly ownerServes?: boolean;
}
