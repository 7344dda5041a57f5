import { sql } from 'kysely';
import type { Connection } from '../core/connect.ts';

export interface BackedUpTable {
  readonly name: string;
  /** Without generated ones, which are computed again. */
  readonly columns: readonly string[];
}

/** Schemas and tables that stay behind, each with the reason. */
export const leftOut: Readonly<Record<string, string>> = {
  migration: 'the header lists what ran',
  'access.signing_key': 'signs claims for five minutes; the restored database has its own',
  'auth.session': 'nobody stays signed in, least of all a session that was ended since',
  'auth.verification': 'sign-ins under way',
  'auth.rate_limit': 'counts the last minutes',
  'auth.sign_in_delay': 'counts the last minutes',
  'publication.clock': 'the day that tests set',
  'jobs.version': 'the queue’s own state',
  'jobs.queue': 'made anew from the kinds of job',
  'jobs.schedule': 'made anew by the worker',
  'jobs.subscription': 'the queue’s own state',
  'jobs.bam': 'the queue’s own state',
  'jobs.warning': 'the queue’s own state',
  'jobs.queue_stats': 'the queue’s own state',
  'jobs.instance': 'the workers that live now',
};

/** Partitioned tables as one: which partitions there are is not the backup's matter. */
export async function backedUpTables(db: Connection): Promise<BackedUpTable[]> {
  const { rows } = await sql<BackedUpTable>`
    select n.nspname || '.' || c.relname as name,
      array(select a.attname::text from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' order by a.attnum) as columns
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and not c.relispartition and n.nspname not in ('pg_catalog', 'information_schema', 'public', 'extensions')
      and n.nspname !~ '^pg_'
      and not n.nspname = any (${Object.keys(leftOut)}) and not n.nspname || '.' || c.relname = any (${Object.keys(leftOut)})
    order by 1`.execute(db);
  return rows;
}

export async function backedUpSequences(db: Connection) {
  const { rows } = await sql<{ name: string }>`
    select schemaname || '.' || sequencename as name from pg_sequences
    where not schemaname = any (${Object.keys(leftOut)}) and schemaname <> 'public' order by 1`.execute(db);
  return rows.map(({ name }) => name);
}

/** Row security hides rows from everybody else, and a backup with holes would look like a whole one. */
export async function seesEveryRow(db: Connection): Promise<boolean> {
  const { rows } = await sql<{ all: boolean }>`
    select rolsuper as all from pg_roles where rolname = current_user`.execute(db);
  return rows[0]?.all ?? false;
}
