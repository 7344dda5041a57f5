import { sql } from 'kysely';
import type { Connection } from '../core/connect.ts';

/** Carries what citizens answered into the remedies it is about. Called as kycuong_jobs. Returns how many. */
export async function applyAnswers(db: Connection): Promise<number> {
  const { rows } = await sql<{ applied: number }>`select outcome.apply_answers() as applied`.execute(db);
  return rows[0]?.applied ?? 0;
}
