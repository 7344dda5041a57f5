import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { afterAll, describe, expect, it, vi } from 'vitest';

const bin = fileURLToPath(new URL('kycuong.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'kycuong-cli-'));
afterAll(() => rmSync(folder, { recursive: true }));

// Every case starts a process, and the machine may be busy with other suites.
vi.setConfig({ testTimeout: 60_000 });

/** The real binary in a process of its own, with nothing of this machine's settings. */
function kycuong(...words: string[]) {
  const env = { PATH: process.env.PATH };
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...words], { encoding: 'utf8', env });
  return { status, stdout, stderr };
}

function pack(province: string): string {
  return fileURLToPath(import.meta.resolve(`@kycuong/rules/packs/${province}.yaml`));
}

function fileWith(content: string | Uint8Array): string {
  const file = join(folder, 'x.yaml');
  writeFileSync(file, content);
  return file;
}

describe('catalogue show --json', () => {
  it.each([
    ['da-nang', 12, 12],
    ['yen-bai', 12, 20],
    ['khanh-hoa', 9, 17],
    ['quang-ninh', 15, 23],
  ])('prints one object for %s with %i behaviours and %i clauses', (province, behaviours, clauses) => {
    const { status, stdout, stderr } = kycuong('catalogue', 'show', province, '--json');
    const shown = JSON.parse(stdout) as { behaviours: Record<string, unknown>[]; counts: unknown };
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(shown).toMatchObject({
      province,
      directive: { doubts: expect.any(Array) },
      counts: { behaviours, clauses },
    });
    for (const behaviour of shown.behaviours) {
      for (const key of ['ordinal', 'text', 'clauses', 'addressee', 'families', 'source'])
        expect(behaviour).toHaveProperty(key);
    }
    for (const key of ['obligations', 'questions', 'mechanisms', 'parameters', 'doubts', 'families']) {
      expect(shown).toHaveProperty(key, expect.any(Array));
    }
  });

  it('takes a day, and knows when there was no directive yet', () => {
    expect(
      JSON.parse(kycuong('catalogue', 'show', 'yen-bai', '--on', '2026-12-02', '--json').stdout),
    ).toMatchObject({
      on: '2026-12-02',
    });
    const before = kycuong('catalogue', 'show', 'yen-bai', '--on', '2024-04-02');
    expect(before).toMatchObject({ status: 1, stdout: '', stderr: expect.stringContaining('2024-04-03') });
  });
});

describe('for reading', () => {
  it.each([
    [['catalogue', 'list'], 'yen-bai'],
    [['catalogue', 'show', 'da-nang'], 'Danh mục chưa đầy đủ'],
    [['catalogue', 'show', 'da-nang', '--lang', 'en'], 'The list is incomplete'],
    [['family', 'show', 'lax-supervision'], 'YB-12'],
    [['doctor'], 'Node.js'],
    [['--help'], 'catalogue lint'],
    [['--version'], '0.1.0'],
    [['migrate', '--help'], 'DATABASE_URL'],
  ])('%j answers', (words, expected) => {
    const { status, stdout, stderr } = kycuong(...words);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain(expected);
  });

  it('says what differs, one sentence each', () => {
    const changed = fileWith(readFileSync(pack('yen-bai'), 'utf8').replace('severity: null', 'severity: 3'));
    const { status, stdout } = kycuong('catalogue', 'diff', 'yen-bai', changed);
    expect({ status, stdout }).toEqual({
      status: 1,
      stdout: 'Thiết lập (1)\n  Biểu hiện 1: mức độ đổi từ chưa đặt thành 3\n',
    });
    expect(kycuong('catalogue', 'diff', 'yen-bai', pack('yen-bai'))).toMatchObject({ status: 0, stdout: '' });
  });
});

describe('refuses', () => {
  it.each([
    [2, ['catalogue', 'shwo'], '`catalogue show`'],
    [2, [], 'catalogue list'],
    [2, ['catalogue', 'show'], '<province>'],
    [2, ['catalogue', 'show', 'yen-bai', '--jsn'], '`--json`'],
    [2, ['catalogue', 'show', 'yen-bai', '--on'], '--on'],
    [2, ['catalogue', 'show', 'yen-bai', '--on', '2026-02-30'], '2026-02-30'],
    [2, ['catalogue', 'list', '--lang', 'fr'], '`fr`'],
    [1, ['catalogue', 'show', 'yen-bay'], '`yen-bai`'],
    [1, ['family', 'show', 'lax-supervison'], '`lax-supervision`'],
    [2, ['catalogue', 'lint', 'nowhere.yaml'], 'ENOENT'],
    [2, ['catalogue', 'lint', '.'], 'EISDIR'],
    [3, ['migrate'], 'DATABASE_URL'],
    [3, ['seed'], 'DATABASE_URL'],
    [3, ['catalogue', 'export', 'yen-bai'], 'DATABASE_URL'],
    [3, ['catalogue', 'show', 'yen-bai', '--database'], 'DATABASE_URL'],
    [3, ['catalogue', 'import', pack('yen-bai'), '--email', 'a@example.vn'], 'KYCUONG_STAFF_DATABASE_URL'],
  ])('with %i for %j', (status, words, named) => {
    const answer = kycuong(...words);
    expect(answer).toMatchObject({ status, stdout: '' });
    expect(answer.stderr).toContain(named);
    expect(answer.stderr).not.toContain('    at ');
  });
});

describe('catalogue lint', () => {
  it('finds no error in a shipped pack, and tells warnings by the exit code when asked', () => {
    expect(kycuong('catalogue', 'lint', pack('yen-bai')).status).toBe(0);
    expect(kycuong('catalogue', 'lint', pack('da-nang'), '--strict').status).toBe(1);
  });

  it('names file, line, column and path of what is wrong', () => {
    const file = fileWith(readFileSync(pack('yen-bai'), 'utf8').replace('2024-04-03', '2024-02-30'));
    const { status, stdout, stderr } = kycuong('catalogue', 'lint', file);
    expect(status).toBe(2);
    expect(stdout).toMatch(/x\.yaml:\d+:\d+ lỗi \[wrong-date\] directive\.date\n {4}`2024-02-30`/);
    expect(stderr).toMatch(/x\.yaml:\d+:\d+ directive\.date: /);
  });

  it('answers nonsense with problems and exit code 2, and never with a stack', { timeout: 120_000 }, () => {
    const nonsense = fc.oneof(
      fc.uint8Array({ minLength: 1, maxLength: 2000 }),
      fc.string({ unit: 'binary', minLength: 1 }),
    );
    fc.assert(
      fc.property(nonsense, (content) => {
        const { status, stdout, stderr } = kycuong('catalogue', 'lint', fileWith(content), '--json');
        expect(status).toBe(2);
        expect((JSON.parse(stdout) as { problems: unknown[] }).problems).not.toEqual([]);
        expect(stderr).not.toContain('    at ');
      }),
      { numRuns: 6 },
    );
  });

  it('refuses 5 MB at once', () => {
    expect(kycuong('catalogue', 'lint', fileWith('#'.repeat(5_000_000)))).toMatchObject({ status: 2 });
    expect(kycuong('catalogue', 'lint', fileWith('#'.repeat(7_000_000)))).toMatchObject({ status: 2 });
  });
});

it('loads no database library for a command on files', () => {
  const table = new URL('command/command-table.ts', import.meta.url);
  const imports = (file: URL) =>
    [...readFileSync(file, 'utf8').matchAll(/^import (?!type).*'(.*)';$/gm)].map(([, from]) => from!);
  for (const from of imports(table)) {
    expect(from).toMatch(/-commands?\.ts$/);
    expect(imports(new URL(from, table))).toEqual([]);
  }
});
