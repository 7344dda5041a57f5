import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { sql } from 'kysely';
import { connect, type Connection } from '../core/connect.ts';
import { backedUpSequences, backedUpTables, type BackedUpTable, seesEveryRow } from './backed-up-tables.ts';
import type { BackupEnd, BackupHeader, BackupKeys, BackupLine } from './backup-format.ts';
import { BackupProblem } from './backup-problem.ts';

export interface WhatToBackUp {
  /** As a superuser. */
  readonly url: string;
  /** Where to; must not exist. */
  readonly file: string;
  readonly release: string;
  readonly keys?: BackupKeys;
}
export interface Written {
  readonly header: BackupHeader;
  readonly rows: number;
  readonly sha256: string;
}

/** One moment of the whole database in one file that its owner alone can read. People go on working meanwhile. */
export async function writeBackup({ url, file, release, keys }: WhatToBackUp): Promise<Written> {
  if (existsSync(file)) throw fileExists(file);
  const db = connect(url, { max: 1, applicationName: 'kycuong backup', statementTimeoutMs: 0 });
  try {
    if (!(await seesEveryRow(db))) throw notSuperuser;
    return await db
      .transaction()
      .setIsolationLevel('repeatable read')
      .setAccessMode('read only')
      .execute(async (trx) => {
        await sql`set local idle_in_transaction_session_timeout = 0`.execute(trx);
        await sql`set local row_security = off`.execute(trx);
        // One form for every server, whatever its settings.
        await sql`set local datestyle = 'ISO, YMD'`.execute(trx);
        await sql`set local intervalstyle = 'postgres'`.execute(trx);
        await sql`set local timezone = 'UTC'`.execute(trx);
        const header = await headerOf(trx, release, keys);
        const end = await writeFile(file, linesOf(trx, header));
        return { header, rows: Object.values(end.counts).reduce((sum, n) => sum + n, 0), sha256: end.sha256 };
      });
  } finally {
    await db.destroy();
  }
}

async function headerOf(
  trx: Connection,
  release: string,
  keys: BackupKeys | undefined,
): Promise<BackupHeader> {
  const { rows } = await sql<{ at: Date; server: string }>`
    select now() as at, current_setting('server_version') as server`.execute(trx);
  const ran = await sql<{ name: string }>`
    select name from migration.kysely_migration order by name`.execute(trx);
  return {
    format: 'kycuong-backup',
    formatVersion: 1,
    release,
    madeAt: rows[0]?.at.toISOString() ?? '',
    server: rows[0]?.server ?? '',
    migrations: ran.rows.map(({ name }) => name),
    ...(keys && { keys }),
  };
}

async function* linesOf(trx: Connection, header: BackupHeader): AsyncGenerator<BackupHeader | BackupLine> {
  yield header;
  const counts: Record<string, number> = {};
  for (const table of await backedUpTables(trx)) {
    yield { table: table.name, columns: table.columns };
    counts[table.name] = 0;
    for await (const rows of rowsOf(trx, table)) {
      counts[table.name]! += rows.length;
      yield { rows };
    }
  }
  const sequences: Record<string, [string, boolean]> = {};
  for (const name of await backedUpSequences(trx)) {
    const { rows } = await sql<{ last: string; called: boolean }>`
      select last_value::text as last, is_called as called from ${sql.table(name)}`.execute(trx);
    sequences[name] = [rows[0]?.last ?? '1', rows[0]?.called ?? false];
  }
  yield { sequences };
  yield { end: true, counts, sha256: '' };
}

const rowsAtOnce = 500;

async function* rowsOf(trx: Connection, { name }: BackedUpTable): AsyncGenerator<string[]> {
  await sql`declare backed_up no scroll cursor for select t::text as row from ${sql.table(name)} t`.execute(
    trx,
  );
  for (;;) {
    const { rows } = await sql<{ row: string }>`fetch ${sql.lit(rowsAtOnce)} from backed_up`.execute(trx);
    if (rows.length > 0) yield rows.map(({ row }) => row);
    if (rows.length < rowsAtOnce) break;
  }
  await sql`close backed_up`.execute(trx);
}

/** Beside its place first: a file of that name is always a whole backup. */
async function writeFile(file: string, lines: AsyncGenerator<BackupHeader | BackupLine>): Promise<BackupEnd> {
  const hash = createHash('sha256');
  let end: BackupEnd | undefined;
  async function* text() {
    for await (const line of lines) {
      if ('end' in line) {
        end = { ...line, sha256: hash.digest('hex') };
        yield `${JSON.stringify(end)}\n`;
        return;
      }
      const written = `${JSON.stringify(line)}\n`;
      hash.update(written);
      yield written;
    }
  }
  const part = `${file}.part`;
  await rm(part, { force: true });
  const handle = await open(part, 'wx', 0o600);
  try {
    await pipeline(Readable.from(text()), createGzip({ level: 5 }), async (packed) => {
      for await (const chunk of packed) await handle.write(chunk as Buffer);
    });
    await handle.sync();
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  } finally {
    await handle.close();
  }
  await rename(part, file);
  return end!;
}

const fileExists = (file: string) =>
  new BackupProblem({
    vi: `${file} đã có; một bản sao lưu không bao giờ ghi đè bản khác. Hãy chọn tên khác`,
    en: `${file} exists; a backup never overwrites another. Choose another name`,
  });

const notSuperuser = new BackupProblem({
  vi: 'sao lưu cần tài khoản quản trị (superuser) của máy chủ cơ sở dữ liệu: mọi tài khoản khác không thấy hết các dòng',
  en: 'a backup needs a superuser of the database server: no other account sees every row',
});
