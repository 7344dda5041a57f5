import { sql } from 'kysely';
import { type AuditFinding, verifyAudit } from '../audit/audit.ts';
import { connect, type Connection } from '../core/connect.ts';
import { knownMigrations, migrateRestored, migrateTo } from '../core/migrate.ts';
import type { RolePasswords } from '../core/roles.ts';
import { isUnfinished, markFinished } from '../core/unfinished-restore.ts';
import { deleteExpired } from '../publication/publication.ts';
import { backedUpTables, seesEveryRow } from './backed-up-tables.ts';
import type { BackupHeader } from './backup-format.ts';
import { BackupProblem } from './backup-problem.ts';
import { checkBackup } from './check-backup.ts';
import { loadBackup } from './load-backup.ts';

export interface WhatToRestore {
  readonly file: string;
  /** A superuser's address of a database that holds no province and no account. */
  readonly url: string;
  readonly passwords?: RolePasswords;
}
export interface Restored {
  readonly header: BackupHeader;
  readonly rows: number;
  /** What the verifier of the audit log found, for each province; none when all is well. */
  readonly findings: readonly (AuditFinding & { readonly province: string })[];
}

/**
 * The whole backup or nothing: it is read to its end before the database is touched, and goes in as one transaction.
 * Afterwards what has expired since is deleted, and each province's audit log has an entry that says what was restored. Cut off in
 * between, the database says that it is unfinished: nothing starts on it, and the same restore may be run again.
 */
export async function restoreBackup({ file, url, passwords }: WhatToRestore): Promise<Restored> {
  const { header, end } = await checkBackup(file);
  await requireKnown(header);
  await requireEmpty(url, header);
  const last = header.migrations.at(-1);
  if (last) await migrateTo(url, last, passwords);
  const db = connect(url, { max: 1, applicationName: 'kycuong restore', statementTimeoutMs: 0 });
  try {
    await loadBackup(db, file);
    await migrateRestored(url, passwords);
    await deleteExpired(db);
    const provinces = await db.transaction().execute(async (trx) => {
      await markFinished(trx);
      return noteRestoration(trx, header, end.sha256);
    });
    const findings = [];
    for (const province of provinces)
      for (const finding of await verifyAudit(db, province)) findings.push({ ...finding, province });
    return { header, rows: Object.values(end.counts).reduce((sum, n) => sum + n, 0), findings };
  } finally {
    await db.destroy();
  }
}

/** An earlier release's backup is loaded into that release's tables and migrated; a later one's is refused. */
async function requireKnown({ migrations, release }: BackupHeader): Promise<void> {
  const known = await knownMigrations();
  const unknown = migrations.find((name, at) => known[at] !== name);
  if (unknown === undefined) return;
  throw new BackupProblem({
    vi: `bản sao lưu do bản phát hành ${release} ghi và cần bước \`${unknown}\`, không khớp với bản đang cài. Hãy khôi phục bằng bản phát hành đã ghi nó hoặc mới hơn`,
    en: `the backup was written by release ${release} and needs the step \`${unknown}\`, which does not fit this release. Restore it with the release that wrote it, or a later one`,
  });
}

async function requireEmpty(url: string, { migrations }: BackupHeader): Promise<void> {
  const db = connect(url, { max: 1, applicationName: 'kycuong restore' });
  try {
    if (!(await seesEveryRow(db)))
      throw new BackupProblem({
        vi: 'khôi phục cần tài khoản quản trị (superuser) của máy chủ cơ sở dữ liệu',
        en: 'restoring needs a superuser of the database server',
      });
    const again = await isUnfinished(db);
    const tables = new Set((await backedUpTables(db)).map(({ name }) => name));
    for (const name of ['app.workspace', 'access.account', 'auth.user']) {
      if (again || !tables.has(name)) continue;
      const { rows } = await sql`select from ${sql.table(name)} limit 1`.execute(db);
      if (rows.length > 0) throw notEmpty(url);
    }
    const steps = await ranMigrations(db);
    if (steps.some((name) => !migrations.includes(name))) throw notEmpty(url);
  } finally {
    await db.destroy();
  }
}

async function ranMigrations(db: Connection): Promise<string[]> {
  const { rows } = await sql<{ there: boolean }>`
    select to_regclass('migration.kysely_migration') is not null as there`.execute(db);
  if (!rows[0]?.there) return [];
  const ran = await sql<{ name: string }>`select name from migration.kysely_migration`.execute(db);
  return ran.rows.map(({ name }) => name);
}

const notEmpty = (url: string) =>
  new BackupProblem({
    vi: `cơ sở dữ liệu ${new URL(url).host}${new URL(url).pathname} đã có dữ liệu hoặc bảng mới hơn bản sao lưu; chỉ khôi phục vào một cơ sở dữ liệu trống. Không có gì bị thay đổi`,
    en: `the database ${new URL(url).host}${new URL(url).pathname} holds data, or newer tables than the backup; a backup is restored into an empty one only. Nothing was changed`,
  });

async function noteRestoration(db: Connection, header: BackupHeader, sha256: string): Promise<string[]> {
  const { rows } = await sql<{ province: string }>`
    select province_id as province, audit.write(province_id, 'restore', 'system.backup',
      jsonb_build_object('made_at', ${header.madeAt}::text),
      jsonb_build_object('after', jsonb_build_object(
        'made_at', ${header.madeAt}::text, 'release', ${header.release}::text, 'sha256', ${sha256}::text)))
    from app.workspace order by 1`.execute(db);
  // Whatever was cached of the public site is of another history.
  await sql`update publication.revision set number = number + 1000000`.execute(db);
  return rows.map(({ province }) => province);
}
