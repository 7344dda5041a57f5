import type { CivilDay } from '@kycuong/rules/civil-day';
import { sql } from 'kysely';
import type { ProvinceTransaction } from '../core/claims.ts';
import type { CaseOfResult } from './publish-result.ts';

/** The rule behind the signal that a case came from, and the version that it belongs to. */
export interface RuleOfCase {
  readonly directive: string;
  readonly contentHash: string;
  readonly behaviour: string;
  readonly indicator: string;
  readonly level: 'notice' | 'urgent';
  readonly lastOn: CivilDay;
}

/** Undefined where no signal led to the case. */
export async function findRuleOfCase(
  trx: ProvinceTransaction,
  { year, no }: CaseOfResult,
): Promise<RuleOfCase | undefined> {
  const { rows } =
    await sql<RuleOfCase>`select directive, content_hash as "contentHash", behaviour, indicator, level,
      last_on as "lastOn" from publishing.rule_of_case(${year}::smallint, ${no})`.execute(trx);
  return rows[0];
}
