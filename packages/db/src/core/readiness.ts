import { sql } from 'kysely';
import type { Connection } from './connect.ts';
import { isUnfinished } from './unfinished-restore.ts';

export type Readiness =
  | { ready: true; databaseVersion: string }
  | { ready: false; because: 'unreachable' | 'not-migrated' | 'unfinished-restore' };

/** Whether the server answers and holds our schemas, as seen by the role that asks. */
export async function readiness(db: Connection): Promise<Readiness> {
  try {
    const { rows } = await sql<{ migrated: boolean; version: string }>`
      select to_regclass('publication.revision') is not null as migrated, current_setting('server_version') as version`.execute(
      db,
    );
    const [answer] = rows;
    if (await isUnfinished(db)) return { ready: false, because: 'unfinished-restore' };
    return answer?.migrated
      ? { ready: true, databaseVersion: answer.version }
      : { ready: false, because: 'not-migrated' };
  } catch {
    return { ready: false, because: 'unreachable' };
  }
}
