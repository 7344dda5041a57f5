import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { freshDatabase, oldestServer } from '@kycuong/testing/database';
import { sql } from 'kysely';
import { afterAll, describe, expect, it } from 'vitest';
import { connect } from '../core/connect.ts';
import { migrate } from '../core/migrate.ts';
import { readiness } from '../core/readiness.ts';
import { demoDatabase, testPasswords } from '../testing/demo-database.ts';
import { restoreBackup, writeBackup } from './backup.ts';

const folder = mkdtempSync(join(tmpdir(), 'kycuong-cut-off-'));
afterAll(() => rmSync(folder, { recursive: true }));
const nothing = async () => {};
const restoring = new URL('./backup.ts', import.meta.url).href;

describe.each(oldestServer())('a restore that is killed, on $name', (server) => {
  it('leaves nothing, or a database that says that it is unfinished and takes the same restore again', async () => {
    await using database = await demoDatabase(server);
    const file = join(folder, 'ban-sao.kcb');
    const from = new URL(server.url);
    from.pathname = new URL(database.urlAs('kycuong_owner')).pathname;
    const written = await writeBackup({ url: from.href, file, release: '0.1.0' });
    await using target = await freshDatabase({ migrate: nothing, template: 'empty', server });
    const watching = connect(target.url, { max: 2 });
    const again = () => restoreBackup({ file, url: target.url, passwords: testPasswords });
    /** Kills the restore as soon as its database is like that, and waits until the server has noticed. */
    const killedWhen = async (like: () => Promise<boolean>) => {
      const script = `const { restoreBackup } = await import(${JSON.stringify(restoring)});
        await restoreBackup(${JSON.stringify({ file, url: target.url, passwords: testPasswords })});`;
      const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: 'ignore' });
      while (!(await like()) && child.exitCode === null) await setTimeout(5);
      const cutOff = child.exitCode === null && child.kill('SIGKILL');
      while ((await sessions()).length > 0) await setTimeout(10);
      return cutOff;
    };
    const sessions = async () =>
      (
        await sql<{ at: string }>`select query as at from pg_stat_activity
          where datname = current_database() and application_name = 'kycuong restore'`.execute(watching)
      ).rows;
    const provinces = async () => {
      const { rows } = await sql<{
        there: boolean;
      }>`select to_regclass('app.workspace') is not null as there`.execute(watching);
      if (!rows[0]?.there) return 0;
      return (await sql`select from app.workspace`.execute(watching)).rows.length;
    };
    try {
      expect(
        await killedWhen(async () => (await sessions()).some(({ at }) => at.startsWith('\n    insert into'))),
      ).toBe(true);
      expect(await provinces()).toBe(0);
      expect(await migrate(target.url, testPasswords)).toEqual([]);
      expect(await readiness(watching)).toMatchObject({ ready: true });

      expect(await killedWhen(async () => (await provinces()) > 0)).toBe(true);
      expect(await readiness(watching)).toEqual({ ready: false, because: 'unfinished-restore' });
      await expect(migrate(target.url, testPasswords)).rejects.toThrow(
        'a restore into this database was cut off',
      );

      const { rows, findings } = await again();
      expect([rows, findings]).toEqual([written.rows, []]);
      expect(await readiness(watching)).toMatchObject({ ready: true });
      expect(await migrate(target.url, testPasswords)).toEqual([]);
      await expect(again()).rejects.toThrow('holds data');
    } finally {
      await watching.destroy();
    }
  }, 120_000);
});
