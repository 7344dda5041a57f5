// One line of a remedy as the rules see it: plain data, read from the database, compared and never acted on.
import type { CivilDay } from '../core/civil-day.schema.ts';

/** The citizen's own matter, the measure on the person, and the systemic fix. */
export const remedyLines = ['citizen', 'measure', 'system'] as const;
export type RemedyLine = (typeof remedyLines)[number];

export const beneficiaries = ['citizen', 'organisation', 'several', 'service'] as const;
export type Beneficiary = (typeof beneficiaries)[number];

/** `confirmed`: whom it was done for says that it is solved. Lines that nobody outside is asked about end at `repaired`. */
export const remedyStages = ['open', 'repaired', 'confirmed'] as const;
export type RemedyStage = (typeof remedyStages)[number];

export interface Milestone {
  readonly no: number;
  readonly round: number;
  /** What is to be done, for those who do it. */
  readonly text: string;
  /** The same in words that may stand on the public site; null keeps it inside. */
  readonly publicText: string | null;
  /** The person who answers for it. */
  readonly owner: string;
  readonly dueOn: CivilDay | null;
  readonly done: { readonly on: CivilDay; readonly by: string; readonly evidence: string } | null;
  readonly verified: { readonly on: CivilDay; readonly by: string; readonly reason: string } | null;
  /** What was reported as done and was not found so. */
  readonly turnedBack: readonly {
    readonly on: CivilDay;
    readonly by: string;
    readonly reason: string;
    readonly doneBy: string;
    readonly evidence: string;
  }[];
}

export interface Remedy {
  /** `year/no/line` within the province. */
  readonly id: string;
  /** Raised by every step, so that two people never act over each other. */
  readonly revision: number;
  readonly stage: RemedyStage;
  readonly line: RemedyLine;
  /** What has to be put right. */
  readonly what: string;
  readonly forWhom: Beneficiary;
  /** The unit that answers for it now: a higher one after each time that it was not solved. */
  readonly unit: string;
  /** 1 and one more for each time that the citizen said it was not solved. */
  readonly round: number;
  readonly plannedBy: string;
  readonly plannedOn: CivilDay;
  readonly milestones: readonly Milestone[];
  /** What the citizen said, in the order it came. The words are for those who work on it, never for the public. */
  readonly answers: readonly {
    readonly round: number;
    readonly on: CivilDay;
    readonly solved: boolean;
    readonly words: string | null;
  }[];
}
