// What the outside knows at the moment of a step. Whatever is unknown is left out, and a step that needs it is refused.
import type { WorkingDays } from '../calendar/calendar.ts';
import type { Role } from '../access/roles.ts';
import type { CivilDay } from '../core/civil-day.schema.ts';
import type { CatalogueIdentity } from '../detection/detection.ts';
import type { Case } from './case-state.ts';
import type { Procedure } from './procedure/procedure.ts';

/** A person with an account, as far as a case may concern them. */
export interface Participant {
  readonly person: string;
  /** The officer whose account it is; null when nobody bound one, and then nothing proves that the person is impartial. */
  readonly officer: string | null;
  readonly unit: string | null;
  /** The head of that unit today. */
  readonly unitHead: string | null;
  readonly roles: readonly Role[];
}

/** The people of one unit who could handle a case. */
export interface Level {
  readonly unit: string;
  readonly people: readonly Participant[];
}

/** What the catalogue and the organisation say of one behaviour on the day of an act. */
export interface BehaviourFact {
  /** Of the version in force on that day; null when none was. */
  readonly version: CatalogueIdentity | null;
  /** The day on which that version was approved. */
  readonly approvedOn: CivilDay | null;
  readonly headsOnly: boolean;
  readonly clauses: readonly string[];
  /** Whether the directive names collectives as subjects. */
  readonly namesCollectives: boolean;
  /** Whether the subject headed a unit on that day. */
  readonly subjectHeaded: boolean;
}

export interface CaseFacts {
  readonly today: CivilDay;
  readonly actor: Participant;
  readonly workingDays: WorkingDays;
  /** In force today. */
  readonly procedure?: Procedure;
  /** For every allegation of the command, or of the case, in its order. */
  readonly behaviours?: readonly BehaviourFact[];
  /** The person to whom the case or a task is given. */
  readonly candidate?: Participant;
  /** From the unit that has the case upwards; what could be found. */
  readonly levels?: readonly Level[];
  /** Whether the unit that is named exists today. */
  readonly unitExists?: boolean;
  /** Today's unit of the subject. */
  readonly subjectUnit?: string;
  /** Proposals that the subject registered before an act of the case (slice `safe-harbour`), by their numbers. */
  readonly registered?: readonly string[];
  /** Whether the province protects those who dare beyond Nghị định 73/2023, which covers leaders and managers only. */
  readonly protectsOthers?: boolean;
  /** Another case, of a joinder. */
  readonly other?: Case;
}
