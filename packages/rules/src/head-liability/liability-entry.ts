// One line of the ledger of the heads' responsibility, as the rules see it.
import type { CivilDay } from '../core/civil-day.schema.ts';

/** What an entry goes through. `void`: the finding itself no longer stands, and nothing of the entry counts. */
export const entryStages = [
  'asked',
  'heard',
  'proposed',
  'decided',
  'appealed',
  'final',
  'cleared',
  'void',
] as const;
export type EntryStage = (typeof entryStages)[number];

/** How much the head answers for a finding. Not a measure, and none follows from it by itself. */
export const weights = ['full', 'lighter', 'none'] as const;
export type Weight = (typeof weights)[number];

/** What a head did about it. The words are ours; no directive lists them. */
export const actionKinds = ['reported', 'stopped', 'repaired', 'reminded', 'reorganised'] as const;
export type ActionKind = (typeof actionKinds)[number];

/** Why a head does not answer, or less: the limits of the answer. Set by a person with reasons, never worked out. */
export const limitsOfAnswer = [
  'outside-competence',
  'could-not-have-known',
  'acted-in-time',
  'as-superior-decided',
] as const;
export type LimitOfAnswer = (typeof limitsOfAnswer)[number];

export interface HeadAction {
  readonly no: number;
  readonly kind: ActionKind;
  readonly on: CivilDay;
  readonly what: string;
  /** Ids of evidence records, or numbers of documents. */
  readonly records: readonly string[];
  readonly weighed: { readonly counts: boolean; readonly reason: string } | null;
}

export interface Assessment {
  readonly weight: Weight;
  readonly limits: readonly LimitOfAnswer[];
  readonly reasons: string;
  readonly by: string;
  readonly on: CivilDay;
}

export interface LedgerAppeal {
  readonly filedOn: CivilDay;
  readonly grounds: string;
  readonly outcome: 'upheld' | 'changed' | 'overturned' | null;
  readonly decidedBy: string | null;
  readonly reason: string | null;
}

export interface LiabilityEntry {
  /** `year/no` in the ledger of the province. */
  readonly id: string;
  readonly revision: number;
  readonly stage: EntryStage;
  /** The case, and which behaviour of it was confirmed. */
  readonly case: string;
  readonly allegation: number;
  readonly directive: string;
  readonly behaviour: string;
  readonly actOn: CivilDay;
  /** Who headed the unit on the day of the act, and which unit that was. */
  readonly head: string;
  readonly unit: string;
  readonly askedBy: string;
  readonly askedOn: CivilDay;
  readonly question: string;
  /** By when the head explains; null where no limit is set: then only an explanation or a refusal ends the waiting. */
  readonly explainBy: CivilDay | null;
  readonly heard: 'explained' | 'refused' | 'limit-passed' | null;
  readonly explanation: string | null;
  readonly actions: readonly HeadAction[];
  readonly assessment: Assessment | null;
  readonly decision: (Assessment & { readonly basis: string }) | null;
  /** By when the head may appeal; null where no limit is set: then it becomes final only on a basis of its own. */
  readonly appealBy: CivilDay | null;
  readonly appeal: LedgerAppeal | null;
  readonly finalBasis: string | null;
}

/** What is decided and stands: nothing before a decision, and nothing after an appeal that took it away. */
export function standingWeight({
  stage,
  decision,
}: Pick<LiabilityEntry, 'stage' | 'decision'>): Weight | null {
  return stage === 'decided' || stage === 'appealed' || stage === 'final' ? (decision?.weight ?? null) : null;
}
