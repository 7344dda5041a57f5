import { sql } from 'kysely';
import type { Connection } from './connect.ts';

/** The server answers and holds the schema this code was written against, as seen by the role that asks. */
export async function readiness(db: Connection): Promise<{ ready: boolean; databaseVersion: string }> {
  const { rows } = await sql<{ version: string; today: string }>`
    select current_setting('server_version') as version, publication.today() as today`.execute(db);
  return { ready: rows.length === 1, databaseVersion: rows[0]?.version ?? '' };
}
