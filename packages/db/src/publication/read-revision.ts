import { sql } from 'kysely';
import type { Connection } from '../core/connect.ts';

/** What is published today: it changes with every publication and with the civil day. */
export async function readRevision(db: Connection): Promise<string> {
  const { rows } = await sql<{ revision: string }>`
    select number || ' ' || publication.today() as revision from publication.revision`.execute(db);
  return rows[0]?.revision ?? '';
}
