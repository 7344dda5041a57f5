import type { Cause } from '@kycuong/rules/case';
import { sql } from 'kysely';
import type { ProvinceTransaction } from '../core/claims.ts';
import type { CaseKey } from './case-key.ts';

/** Why things went wrong, as whoever had the case recorded it. */
export async function causesOfCase(trx: ProvinceTransaction, { year, no }: CaseKey): Promise<Cause[]> {
  const rows = await trx
    .selectFrom('casework.cause')
    .select(['side', 'code'])
    .where('case_year', '=', year)
    .where('case_no', '=', no)
    .orderBy('side')
    .orderBy('code')
    .execute();
  return rows as unknown as Cause[];
}

/** Records all causes of a case at once, in place of what was recorded before. */
export async function recordCauses(
  trx: ProvinceTransaction,
  { year, no }: CaseKey,
  causes: readonly Cause[],
): Promise<void> {
  await sql`select casework.record_causes(${year}::smallint, ${no}, ${JSON.stringify(causes)})`.execute(trx);
}
