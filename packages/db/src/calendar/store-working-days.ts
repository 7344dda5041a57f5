import type { WorkingDays } from '@kycuong/rules/calendar';
import { sql } from 'kysely';
import type { ProvinceTransaction } from '../core/claims.ts';

/** Keeps the index of a calendar version, which never changes: a version that is there already stays as it is. */
export async function storeWorkingDays(
  trx: ProvinceTransaction,
  version: string,
  { first, prefixSums }: Pick<WorkingDays, 'first' | 'prefixSums'>,
): Promise<void> {
  await sql`
    insert into work.working_day_index (calendar, day, up_to)
    select ${version}, date '1970-01-01' + ${first}::int + place::int - 1, up_to
    from unnest(${[...prefixSums]}::int[]) with ordinality s (up_to, place)
    where not exists (select from work.working_day_index where calendar = ${version})`.execute(trx);
}
