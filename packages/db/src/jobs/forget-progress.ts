import { sql } from 'kysely';
import type { Connection } from '../core/connect.ts';

/** Forgets the progress of jobs that the queue has forgotten. Called as kycuong_jobs. */
export async function forgetProgress(db: Connection): Promise<void> {
  await sql`select jobs.forget_progress()`.execute(db);
}
