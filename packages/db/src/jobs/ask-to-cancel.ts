import { sql } from 'kysely';
import type { ProvinceTransaction } from '../core/claims.ts';

/** Asks a job to stop. False when it is over already, or was asked before. */
export async function askToCancel(
  trx: ProvinceTransaction,
  { province, jobId }: { province: string; jobId: string },
): Promise<boolean> {
  const { rows } = await sql<{ asked: boolean }>`
    select jobs.ask_to_cancel(${province}, ${jobId}) as asked`.execute(trx);
  return rows[0]!.asked;
}
