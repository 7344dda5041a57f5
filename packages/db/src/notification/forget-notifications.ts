import { sql } from 'kysely';
import type { Connection } from '../core/connect.ts';

/** Forgets what was told and sent long ago. Called as kycuong_jobs. */
export async function forgetNotifications(db: Connection): Promise<void> {
  await sql`select notification.forget()`.execute(db);
}
