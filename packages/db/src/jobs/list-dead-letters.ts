import { sql } from 'kysely';
import type { ProvinceTransaction } from '../core/claims.ts';

export interface DeadLetter {
  readonly jobId: string;
  readonly name: string;
  readonly subject: string;
  readonly fault: string | null;
  readonly askedAt: Date;
  readonly failedAt: Date;
}

/** Jobs of a province that failed for the last time, newest first. */
export async function listDeadLetters(trx: ProvinceTransaction, province: string): Promise<DeadLetter[]> {
  const { rows } = await sql<DeadLetter>`
    select job_id as "jobId", name, subject, fault, asked_at as "askedAt", failed_at as "failedAt"
    from jobs.dead_letters(${province})`.execute(trx);
  return rows;
}
