import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { oldestServer, freshDatabase } from '@kycuong/testing/database';
import { afterAll, describe, expect, it } from 'vitest';

const bin = fileURLToPath(new URL('../kycuong.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'kycuong-cli-db-'));
afterAll(() => rmSync(folder, { recursive: true }));

interface Account {
  readonly email: string;
  readonly password: string;
  readonly roles: Readonly<Record<string, readonly string[]>>;
}

/** The real binary against a database; roles are taken on after logging in, so that no password need be set. */
function commandLine(url: string) {
  const as = (role: string) => `${url}?options=${encodeURIComponent(`-c role=${role}`)}`;
  const env = {
    PATH: process.env.PATH,
    DATABASE_URL: url,
    KYCUONG_STAFF_DATABASE_URL: as('kycuong_staff'),
    KYCUONG_AUTH_DATABASE_URL: as('kycuong_auth -c search_path=auth'),
    KYCUONG_AUTH_SECRET: 'a-secret-for-tests-that-is-long-enough',
  };
  return (words: readonly string[], more: Record<string, string> = {}) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...words], {
      encoding: 'utf8',
      env: { ...env, ...more },
    });
    return { status, stdout, stderr };
  };
}

const noMigration = async () => {};

// One server is enough: the commands go through `db`, whose own tests run on every one.
describe.each(oldestServer())('the command line on $name', (server) => {
  it(
    'brings a database up, shows what is in force, takes a file in and gives one out',
    { timeout: 300_000 },
    async () => {
      await using database = await freshDatabase({ migrate: noMigration, template: 'empty', server });
      const kycuong = commandLine(database.url);

      expect(kycuong(['catalogue', 'show', 'yen-bai', '--database'])).toMatchObject({
        status: 3,
        stdout: '',
      });
      const migrated = kycuong(['migrate', '--json']);
      expect(migrated).toMatchObject({ status: 0 });
      expect((JSON.parse(migrated.stdout) as { applied: string[] }).applied).not.toEqual([]);
      expect(JSON.parse(kycuong(['migrate', '--json']).stdout)).toEqual({ applied: [] });

      const seeded = JSON.parse(kycuong(['seed', '--demo', '--json']).stdout) as {
        loaded: string[];
        accounts: Account[];
      };
      expect(seeded.loaded.toSorted()).toEqual(['da-nang', 'khanh-hoa', 'quang-ninh', 'yen-bai']);
      expect(kycuong(['seed', '--demo'])).toMatchObject({ status: 1 });

      const shown = JSON.parse(
        kycuong(['catalogue', 'show', 'yen-bai', '--database', '--json']).stdout,
      ) as object;
      const pack = JSON.parse(kycuong(['catalogue', 'show', 'yen-bai', '--json']).stdout) as object;
      expect(shown).toEqual(pack);
      expect(kycuong(['catalogue', 'show', 'yen-bai', '--database', '--on', '2001-01-01']).status).toBe(1);

      const file = join(folder, 'khanh-hoa.yaml');
      expect(kycuong(['catalogue', 'export', 'khanh-hoa', '--out', file])).toMatchObject({
        status: 0,
        stdout: '',
      });
      expect(kycuong(['catalogue', 'diff', 'khanh-hoa', file])).toMatchObject({ status: 0, stdout: '' });
      writeFileSync(file, readFileSync(file, 'utf8').replace('severity: null', 'severity: 2'));

      const add = ['account', 'add', '--province', 'khanh-hoa', '--role', 'catalogue-editor', '--json'];
      const words = [...add, '--email', 'Moi@demo.invalid', '--name', 'Người mới (minh họa)'];
      const added = JSON.parse(kycuong(words).stdout) as { email: string; password: string };
      expect(added.email).toBe('moi@demo.invalid');
      expect(kycuong(words)).toMatchObject({ status: 2, stdout: '' });
      expect(kycuong([...words, '--province', 'atlantis']).stderr).toContain('`atlantis`');
      expect(kycuong([...words, '--role', 'king']).stderr).toContain('`king`');

      const editor = seeded.accounts.find(({ roles }) => roles['khanh-hoa']?.includes('catalogue-editor'));
      const hand = ['catalogue', 'import', file, '--email', editor?.email ?? ''];
      const password = { KYCUONG_PASSWORD: editor?.password ?? '' };
      expect(kycuong(hand, { KYCUONG_PASSWORD: 'wrong-wrong-wrong' })).toMatchObject({
        status: 2,
        stdout: '',
      });
      const newcomer = ['catalogue', 'import', file, '--email', added.email, '--dry-run'];
      expect(kycuong(newcomer, { KYCUONG_PASSWORD: added.password }).stdout).toContain('thành 2');
      expect(kycuong([...hand, '--dry-run'], password).stdout).toContain('mức độ đổi từ chưa đặt thành 2');
      expect(JSON.parse(kycuong([...hand, '--json'], password).stdout)).toEqual({
        slug: '35-ct-tu',
        version: 2,
      });
      expect(kycuong([...hand, '--dry-run'], password)).toMatchObject({ status: 0, stdout: '' });
    },
  );
});
