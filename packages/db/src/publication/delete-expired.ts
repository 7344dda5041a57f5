import { sql } from 'kysely';
import type { Connection } from '../core/connect.ts';

/** Removes what stopped counting on or before today; nobody could read it any more. Called as kycuong_jobs. */
export async function deleteExpired(db: Connection): Promise<number> {
  const { rows } = await sql<{ gone: number }>`select publication.delete_expired() as gone`.execute(db);
  return rows[0]?.gone ?? 0;
}
