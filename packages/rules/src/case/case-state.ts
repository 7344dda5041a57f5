// A case as the rules see it: plain data, read from the database, compared and never acted on.
import type { TimeLimit } from '../calendar/calendar.ts';
import type { CivilDay } from '../core/civil-day.schema.ts';
import type { CatalogueIdentity } from '../detection/detection.ts';
import type { Certainty, LimitId } from './procedure/limit-rules.ts';
import type { MeasureForm } from './procedure/measure-forms.ts';
import type {
  AppealOutcome,
  ConclusionOutcome,
  Hearing,
  OfficerKind,
  ProtectionFact,
  ProtectionGround,
  RejectionReason,
  Stage,
  StayGround,
  Weighing,
  WithoutLimitation,
} from './vocabulary.ts';

export type Origin =
  | { readonly kind: 'signal'; readonly signal: number }
  | { readonly kind: 'report'; readonly report: string }
  | { readonly kind: 'inspection'; readonly record: string }
  | { readonly kind: 'own-report' };

/** Whom the case is about. A collective only where the directive names collectives. */
export type Subject =
  | {
      readonly kind: 'officer';
      readonly officer: string;
      readonly officerKind: OfficerKind;
      readonly leader: boolean;
      readonly partyMember: boolean;
    }
  | { readonly kind: 'collective'; readonly unit: string };

export interface Conclusion {
  readonly outcome: ConclusionOutcome;
  readonly reasons: string;
  /** Ids of the evidence records it rests on (promise 16). */
  readonly records: readonly string[];
  readonly version: CatalogueIdentity;
  readonly rule: string;
  readonly by: string;
  readonly on: CivilDay;
}

/** One behaviour, or one clause of it, that is looked into: what was done on which day. */
export interface Allegation {
  readonly no: number;
  readonly directive: string;
  readonly behaviour: string;
  readonly clause: string | null;
  readonly actOn: CivilDay;
  readonly records: readonly string[];
  /** The version in force on the day of the act (promise 7). */
  readonly version: CatalogueIdentity;
  readonly conclusion: Conclusion | null;
}

/** A running or ended time limit of a step, with the version of procedure that was in force when the step began. */
export interface Clock {
  readonly no: number;
  readonly id: LimitId;
  readonly from: CivilDay;
  /** Null: uncertain or not set; it does not run. */
  readonly limit: TimeLimit | null;
  readonly longer: TimeLimit | null;
  /** Added once, with its reason and decision number. */
  readonly extension: {
    readonly limit: TimeLimit;
    readonly reason: string;
    readonly decisionNumber: string;
  } | null;
  readonly basis: string;
  readonly source: string | null;
  readonly certainty: Certainty;
  readonly version: CatalogueIdentity;
  /** Who has to act, as a person, when it began; null is the unit that has the case. */
  readonly holder: string | null;
  readonly endedOn: CivilDay | null;
}

export interface Task {
  readonly no: number;
  readonly what: string;
  readonly givenBy: string;
  readonly givenTo: string;
  readonly givenOn: CivilDay;
  readonly dueOn: CivilDay | null;
  readonly done: {
    readonly on: CivilDay;
    readonly finding: string;
    readonly records: readonly string[];
  } | null;
}

export interface ExplanationRequest {
  readonly sentOn: CivilDay;
  readonly sentBy: string;
  readonly evidence: readonly string[];
  readonly questions: string;
  readonly receivedOn: CivilDay | null;
}

export interface ExplanationPoint {
  readonly no: number;
  readonly text: string;
  readonly allegation: number | null;
  /** Codes of objective causes, with the proof of each. */
  readonly causes: readonly { readonly code: string; readonly proof: string }[];
  readonly weighed: { readonly as: Weighing; readonly reason: string; readonly by: string } | null;
}

export interface Measure {
  readonly form: MeasureForm;
  readonly discipline: boolean;
  readonly reason: string;
}

export interface MeasureDecision {
  readonly number: string;
  readonly decidedOn: CivilDay;
  readonly by: string;
  /** Empty: confirmed, and no measure is taken, with the reason. */
  readonly measures: readonly Measure[];
  readonly reason: string;
  readonly basis: string;
  readonly receivedOn: CivilDay | null;
  readonly version: CatalogueIdentity;
  readonly overturned: boolean;
}

export interface Suspension {
  readonly no: number;
  readonly from: CivilDay;
  readonly by: string;
  readonly basis: string;
  readonly reason: string;
  readonly decisionNumber: string;
  readonly endedOn: CivilDay | null;
}

export interface Appeal {
  readonly no: number;
  readonly filedOn: CivilDay;
  readonly grounds: string;
  readonly outcome: AppealOutcome | null;
  readonly decidedOn: CivilDay | null;
  readonly decidedBy: string | null;
  readonly reason: string | null;
}

export interface CourtAction {
  readonly court: string;
  readonly filedOn: CivilDay;
  readonly outcome: 'upheld' | 'overturned' | null;
}

export interface Stay {
  readonly no: number;
  readonly ground: StayGround;
  readonly reason: string;
  readonly decisionNumber: string;
  readonly from: CivilDay;
  /** First day on which it no longer holds. */
  readonly to: CivilDay | null;
}

export interface Protection {
  readonly grounds: readonly {
    readonly ground: ProtectionGround;
    readonly applies: boolean;
    readonly reason: string;
  }[];
  /** Each proposal that was registered before the act, weighed; absent from cases of before the register. */
  readonly proposals?: readonly { readonly proposal: string; readonly reason: string }[] | undefined;
  /** What was found of the act itself, each with its proof. */
  readonly facts?:
    readonly { readonly fact: ProtectionFact; readonly holds: boolean; readonly proof: string }[] | undefined;
  readonly by: string;
  readonly on: CivilDay;
}

/** A review meeting or a disciplinary council, as its record. */
export interface Meeting {
  readonly kind: 'review-meeting' | 'council';
  readonly on: CivilDay;
  readonly record: string;
  readonly members: readonly string[];
  readonly subjectPresent: boolean;
}

export interface Case {
  readonly id: string;
  /** Raised by every step, so that two handlers never act over each other. */
  readonly revision: number;
  readonly stage: Stage;
  readonly title: string;
  readonly origin: Origin;
  readonly subject: Subject;
  /** Where the subject serves now. */
  readonly subjectUnit: string;
  readonly matter: string | null;
  /** Officers who were part of the chain of hand-offs. */
  readonly chain: readonly string[];
  readonly detectedOn: CivilDay;
  readonly openedBy: string;
  readonly openedOn: CivilDay;
  readonly rejected: { readonly reason: RejectionReason; readonly words: string } | null;
  readonly allegations: readonly Allegation[];
  /** The unit that has the case. */
  readonly owner: string;
  /** A unit that was offered the case and has not accepted it: until then the owner keeps it (promise 20). */
  readonly offeredTo: string | null;
  readonly handler: string | null;
  /** Everyone who verified anything in it; none of them decides it. */
  readonly verifiers: readonly string[];
  readonly complex: { readonly reason: string; readonly decisionNumber: string } | null;
  readonly withoutLimitation: WithoutLimitation | null;
  readonly tasks: readonly Task[];
  readonly request: ExplanationRequest | null;
  readonly representative: { readonly name: string; readonly person: string | null } | null;
  readonly heard: Hearing | null;
  readonly points: readonly ExplanationPoint[];
  readonly protection: Protection | null;
  readonly recommended: readonly Measure[];
  readonly meetings: readonly Meeting[];
  /** The last one counts. */
  readonly decisions: readonly MeasureDecision[];
  /** Why it is final although the limit to appeal does not run; null when the limit passed. */
  readonly finalBasis: string | null;
  readonly partyNoticeOn: CivilDay | null;
  readonly suspensions: readonly Suspension[];
  readonly appeals: readonly Appeal[];
  readonly court: CourtAction | null;
  readonly stays: readonly Stay[];
  readonly clocks: readonly Clock[];
  readonly joinedInto: string | null;
  /** What was found and decided before the case was reopened. */
  readonly former: readonly Pick<
    Case,
    'allegations' | 'heard' | 'points' | 'decisions' | 'appeals' | 'court'
  >[];
}

export const lastDecision = (kase: Case): MeasureDecision | null => kase.decisions.at(-1) ?? null;
export const standingStay = (kase: Case): Stay | undefined => kase.stays.find(({ to }) => to === null);
export const pendingAppeal = (kase: Case): Appeal | undefined =>
  kase.appeals.find(({ outcome }) => outcome === null);
export const confirmed = (kase: Case): readonly Allegation[] =>
  kase.allegations.filter(({ conclusion }) => conclusion?.outcome === 'confirmed');
