import type { Case } from '@kycuong/rules/case';
import { sql } from 'kysely';
import type { ProvinceTransaction } from '../core/claims.ts';
import type { CaseOfResult } from './publish-result.ts';

export interface CaseToPublish extends CaseOfResult {
  readonly title: string;
  readonly behaviours: readonly string[];
}

/** Final cases of which nobody has begun a record. */
export async function listCasesToPublish(trx: ProvinceTransaction): Promise<CaseToPublish[]> {
  const { rows } = await sql<CaseToPublish>`select case_year as year, case_no as no, title, behaviours
    from publishing.cases_without_record()`.execute(trx);
  return rows;
}

/** The case of a record, and whether promise 3 lets it be published today; undefined before it has reached its end. */
export async function findCaseOfResult(
  trx: ProvinceTransaction,
  { year, no }: CaseOfResult,
): Promise<{ readonly state: Case; readonly final: boolean } | undefined> {
  const { rows } = await sql<{ state: Case; final: boolean }>`select state, final
    from publishing.final_case(${year}::smallint, ${no})`.execute(trx);
  return rows[0];
}
