import type { WorkingDays } from '@kycuong/rules/calendar';
import { sql } from 'kysely';
import type { ProvinceTransaction } from '../core/claims.ts';

/** Keeps the index of a calendar version, which never changes: a version that is there already stays as it is. */
export async function storeWorkingDays(
  trx: ProvinceTransaction,
  version: string,
  { first, prefixSums }: Pick<WorkingDays, 'first' | 'prefixSums'>,
): Promise<void> {
  await sql`select work.keep_working_days(${version}, ${first}::int, ${[...prefixSums]}::int[])`.execute(trx);
}
