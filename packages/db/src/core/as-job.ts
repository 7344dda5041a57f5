import { sql } from 'kysely';
import type { ProvinceTransaction } from './claims.ts';
import type { Connection } from './connect.ts';

/** One transaction of kycuong_jobs that works for one province: a statement that forgets to filter touches no other. */
export const asJob = <T>(
  db: Connection,
  province: string,
  work: (trx: ProvinceTransaction) => Promise<T>,
): Promise<T> =>
  db.transaction().execute(async (trx) => {
    await sql`select set_config('kycuong.job_province', ${province}, true)`.execute(trx);
    return work(trx);
  });
