import { readdir, readFile } from 'node:fs/promises';
import { sql } from 'kysely';
import { type Migration, type MigrationProvider, Migrator } from 'kysely/migration';
import { defineQueues, jobKinds } from '../jobs/jobs.ts';
import { connect, type Connection } from './connect.ts';
import { ensureRoles, type RolePasswords } from './roles.ts';
import { isUnfinished, UnfinishedRestore } from './unfinished-restore.ts';

export { UnfinishedRestore };

const folder = new URL('../../migrations/', import.meta.url);

const provider: MigrationProvider = {
  async getMigrations() {
    const files = (await readdir(folder)).filter((name) => name.endsWith('.sql'));
    const read = async (file: string): Promise<[string, Migration]> => {
      const text = await readFile(new URL(file, folder), 'utf8');
      return [file.slice(0, -'.sql'.length), { up: async (db) => void (await sql.raw(text).execute(db)) }];
    };
    return Object.fromEntries(await Promise.all(files.map(read)));
  },
};

/** Brings a database up to the newest migration and returns the names of those that ran. All of them, or none. */
export async function migrate(url: string, passwords?: RolePasswords): Promise<string[]> {
  await ensureRoles(url, passwords);
  return withMigrator(url, async (migrator, db) => {
    if (await isUnfinished(db)) throw new UnfinishedRestore();
    return toLatest(migrator, db);
  });
}

/** As `migrate`, for the restore itself, which is not finished before. */
export async function migrateRestored(url: string, passwords?: RolePasswords): Promise<void> {
  await ensureRoles(url, passwords);
  await withMigrator(url, toLatest);
}

async function toLatest(migrator: Migrator, db: Connection): Promise<string[]> {
  const { error, results } = await migrator.migrateToLatest();
  if (error) throw error;
  await defineQueues(db, jobKinds);
  return results?.map(({ migrationName }) => migrationName) ?? [];
}

/** Brings an empty database up to where an earlier release stood. */
export async function migrateTo(url: string, last: string, passwords?: RolePasswords): Promise<void> {
  await ensureRoles(url, passwords);
  await withMigrator(url, async (migrator, db) => {
    const { error } = await migrator.migrateTo(last);
    if (error) throw error;
    await defineQueues(db, jobKinds);
  });
}

/** Names of this release's migrations, in their order. */
export const knownMigrations = async (): Promise<string[]> =>
  Object.keys(await provider.getMigrations()).sort();

/** Migrations that a database still lacks. */
export function pendingMigrations(url: string): Promise<string[]> {
  return withMigrator(url, async (migrator) =>
    (await migrator.getMigrations()).filter(({ executedAt }) => !executedAt).map(({ name }) => name),
  );
}

async function withMigrator<T>(
  url: string,
  work: (migrator: Migrator, db: Connection) => Promise<T>,
): Promise<T> {
  // Whoever logs in, everything must belong to the owner.
  const db = connect(url, { max: 1, role: 'kycuong_owner', statementTimeoutMs: 0 });
  try {
    return await work(new Migrator({ db, provider, migrationTableSchema: 'migration' }), db);
  } finally {
    await db.destroy();
  }
}
