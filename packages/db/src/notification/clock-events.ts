import { sql } from 'kysely';
import type { ProvinceTransaction } from '../core/claims.ts';
import type { Connection } from '../core/connect.ts';

/** Provinces in whose outbox something waits. Called as kycuong_jobs. */
export async function provincesToTell(db: Connection): Promise<string[]> {
  const { rows } = await sql<{ province: string }>`
    select p as province from notification.provinces_to_tell() p`.execute(db);
  return rows.map(({ province }) => province);
}

/** Every province. Called as kycuong_jobs. */
export async function provincesOfNotification(db: Connection): Promise<string[]> {
  const { rows } = await sql<{
    province: string;
  }>`select p as province from notification.provinces() p`.execute(db);
  return rows.map(({ province }) => province);
}

/** Writes the events of limits that end soon or have ended; each once, however often it is called. */
export async function tellOfLimits(trx: ProvinceTransaction, province: string): Promise<void> {
  await sql`select notification.tell_of_limits(${province})`.execute(trx);
}
