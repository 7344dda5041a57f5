import { mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { databaseServers, freshDatabase } from '@kycuong/testing/database';
import { sql } from 'kysely';
import { afterAll, describe, expect, it } from 'vitest';
import { sealEntries, verifyAudit } from '../audit/audit.ts';
import { connect, type Connection } from '../core/connect.ts';
import { type DemoDatabase, demoDatabase, testPasswords } from '../testing/demo-database.ts';
import { openDraft } from '../testing/drafts.ts';
import { backedUpTables } from './backed-up-tables.ts';
import { restoreBackup, writeBackup } from './backup.ts';

const folder = mkdtempSync(join(tmpdir(), 'kycuong-backup-'));
afterAll(() => rmSync(folder, { recursive: true }));
const province = 'da-nang';
const nothing = async () => {};

/** A digest of every table, as its rows' own text. */
async function contents(db: Connection): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const { name } of await backedUpTables(db)) {
    const { rows } = await sql<{ digest: string }>`
      select count(*) || ' ' || coalesce(md5(string_agg(t::text, E'\n' order by t::text)), '') as digest
      from ${sql.table(name)} t`.execute(db);
    found[name] = rows[0]?.digest ?? '';
  }
  return found;
}

const urlOf = (database: DemoDatabase, url: string) => {
  const address = new URL(url);
  address.pathname = new URL(database.urlAs('kycuong_owner')).pathname;
  return address.href;
};

describe.each(databaseServers())('a backup on $name', (server) => {
  it('comes back as it was, verifies, and is whole or absent', { timeout: 240_000 }, async () => {
    await using database = await demoDatabase(server);
    const { superuser } = database;
    await openDraft(database, province);
    await sealEntries(database.as('kycuong_jobs'));
    await sql`insert into sealed.reporter values ('da-nang', 'BC-1', 'Người phản ánh', '0900')`.execute(
      superuser,
    );
    const before = await contents(superuser);
    const file = join(folder, `${server.name.replaceAll(' ', '-')}.kcb`);
    const url = urlOf(database, server.url);
    const written = await writeBackup({ url, file, release: '0.1.0' });
    expect(statSync(file).mode & 0o777).toBe(0o600);
    await expect(writeBackup({ url, file, release: '0.1.0' })).rejects.toThrow('never overwrites');
    await expect(
      writeBackup({ url: database.urlAs('kycuong_owner'), file: `${file}.2`, release: '0.1.0' }),
    ).rejects.toThrow('superuser');

    await using target = await freshDatabase({ migrate: nothing, template: 'empty', server });
    const restored = connect(target.url, { max: 2 });
    const empty = async () =>
      (await sql`select from pg_namespace where nspname in ('app', 'audit', 'jobs')`.execute(restored)).rows
        .length;
    try {
      // A damaged, cut or foreign file is refused before the database is touched.
      const lines = gunzipSync(readFileSync(file)).toString().split('\n');
      const spoilt = (name: string, bytes: Uint8Array | string): string => {
        writeFileSync(`${file}.${name}`, bytes);
        return `${file}.${name}`;
      };
      const changed = (at: number, text: string) => gzipSync(lines.with(at, text).join('\n'));
      const altered = lines.findIndex((line) => line.includes('Phan Thu Duyệt'));
      const header = JSON.parse(lines[0]!) as { migrations: string[] };
      const cut = spoilt('cut', readFileSync(file));
      truncateSync(cut, Math.floor(statSync(cut).size / 2));
      const refused: [string, RegExp][] = [
        [cut, /cut short/],
        [spoilt('no-end', gzipSync(lines.slice(0, -2).join('\n'))), /cut short/],
        [spoilt('text', 'không phải'), /not a backup/],
        [spoilt('empty', ''), /not a backup|cut short/],
        [spoilt('altered', changed(altered, lines[altered]!.replace('Phan', 'Phạm'))), /altered/],
        [spoilt('format', changed(0, JSON.stringify({ ...header, formatVersion: 2 }))), /format 2/],
        [join(folder, 'absent'), /cannot be read/],
      ];
      for (const [path, why] of refused) {
        const outcome = restoreBackup({ file: path, url: target.url, passwords: testPasswords });
        await expect(outcome, path).rejects.toThrow(why);
        expect(await empty()).toBe(0);
      }

      const { findings, rows } = await restoreBackup({ file, url: target.url, passwords: testPasswords });
      expect(findings).toEqual([]);
      expect(rows).toBe(written.rows);
      const after = await contents(restored);
      const differing = Object.keys(before).filter((name) => before[name] !== after[name]);
      // The restoration is an entry itself, and readers of the public site are told.
      expect(differing).toEqual(['audit.entry', 'audit.payload', 'audit.pending', 'publication.revision']);
      await sealEntries(restored);
      expect(await verifyAudit(restored, province)).toEqual([]);
      // Sequences go on where they were.
      const { rows: noted } = await sql<{ action: string }>`
        select action from audit.entry where province_id = ${province} order by entry_no desc limit 1`.execute(
        restored,
      );
      expect(noted).toEqual([{ action: 'restore' }]);
      expect((await sql`select from auth.session`.execute(restored)).rows).toEqual([]);
      await expect(restoreBackup({ file, url: target.url, passwords: testPasswords })).rejects.toThrow(
        'holds data',
      );
    } finally {
      await restored.destroy();
    }
  });
});
