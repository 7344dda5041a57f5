import type { CivilDay } from '@kycuong/rules/civil-day';
import type { CleanPeriod, TrialReport } from '@kycuong/rules/detection/trial/report';
import type { TrialProof } from '@kycuong/rules/detection/trial/proof';
import type { UnsavedRule } from '@kycuong/rules/detection/trial/tried';
import type { Problem } from '@kycuong/rules/problem';
import { sql } from 'kysely';
import type { ProvinceTransaction } from '../../core/claims.ts';

export interface TrialAsked {
  readonly directiveSlug: string;
  readonly version: number;
  readonly contentHash: string;
  /** The one indicator that is tried; null for all, with cases and analysis. */
  readonly indicator: string | null;
  readonly unsaved: UnsavedRule | null;
  readonly days: readonly CivilDay[];
  readonly clean: readonly CleanPeriod[];
}

export interface TrialOutcome {
  readonly report: TrialReport | null;
  readonly proof: TrialProof | null;
  /** What kept the rule from running. */
  readonly problems: readonly Problem[] | null;
  readonly unitNames: Readonly<Record<string, string>>;
}

export interface Trial extends TrialAsked, TrialOutcome {
  readonly trialNo: number;
  readonly askedAt: Date;
  readonly finishedAt: Date | null;
}

export const selectTrials = (trx: ProvinceTransaction) =>
  trx
    .selectFrom('detection.trial as t')
    .select([
      sql<number>`t.trial_no::int`.as('trialNo'),
      't.directive_slug as directiveSlug',
      't.version',
      't.content_hash as contentHash',
      't.indicator',
      sql<UnsavedRule | null>`t.unsaved`.as('unsaved'),
      sql<CivilDay[]>`t.days::text[]`.as('days'),
      sql<CleanPeriod[]>`t.clean`.as('clean'),
      't.asked_at as askedAt',
      't.finished_at as finishedAt',
      sql<TrialReport | null>`t.report`.as('report'),
      sql<TrialProof | null>`t.proof`.as('proof'),
      sql<Problem[] | null>`t.problems`.as('problems'),
      sql<Record<string, string>>`t.unit_names`.as('unitNames'),
    ]);
