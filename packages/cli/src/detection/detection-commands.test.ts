import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Reasons, Signal } from '@kycuong/rules/detection';
import { afterAll, describe, expect, it } from 'vitest';
import { runCommand } from '../command/run-command.ts';

const folder = mkdtempSync(join(tmpdir(), 'kycuong-detect-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function kycuong(...words: string[]) {
  const [answers, remarks]: [string[], string[]] = [[], []];
  const status = await runCommand(words, {
    env: {},
    answer: (line) => answers.push(line),
    remark: (line) => remarks.push(line),
  });
  return { status, answers, remarks };
}

const line = (kind: string, id: string, recordedAt: string, fields: object) =>
  JSON.stringify({ kind, id, source: 'test', recordedAt, ...fields });
const since = '2026-01-02T08:00:00+07:00';
const organisation = [
  line('unit', 'unit-a', since, { unit: 'a', unitKind: 'department', name: 'Sở A', from: '2020-01-01' }),
  ...['minh', 'lan'].map((officer) =>
    line('post', `post-${officer}`, since, { officer, unit: 'a', role: 'staff', from: '2020-01-01' }),
  ),
];
const finding = (id: string, officer: string, recordedAt: string, topic = 'regulation-breach') =>
  line('finding', id, recordedAt, { officer, unit: 'a', topic, foundOn: '2026-11-18' });
const lines = [
  ...organisation,
  finding('finding-2', 'minh', '2026-11-19T08:00:00+07:00'),
  finding('finding-1', 'lan', '2026-11-20T08:00:00+07:00'),
];

function evidence(name: string, content: readonly string[]): string {
  const file = join(folder, name);
  writeFileSync(file, content.join('\n'));
  return file;
}

const file = evidence('2026.jsonl', lines);
const over = (place: string) => ['--evidence', place, '--catalogue', 'yen-bai', '--as-of', '2026-12-15'];
const indicator = 'yb.01a.work-regulation-breach-found';

describe('detect --json', () => {
  it('prints one line a signal, sorted, with the records and the version that made it', async () => {
    const { status, answers } = await kycuong('detect', ...over(file), '--json');
    const signals = answers.map((answer) => JSON.parse(answer) as Signal);
    expect(status).toBe(0);
    expect(signals).toMatchObject([
      {
        behaviour: 'YB-01',
        clause: 'a',
        indicator,
        level: 'notice',
        subject: { officer: 'lan' },
        asOf: '2026-12-15',
        records: ['finding-1'],
        catalogue: { id: 'yen-bai/46-ct-tu', version: null },
      },
      { subject: { officer: 'minh' }, records: ['finding-2'] },
    ]);
  });

  it('gives the same bytes whatever the order of the lines, and from a folder of files', async () => {
    const { answers } = await kycuong('detect', ...over(file), '--json');
    const reversed = evidence('reversed.jsonl', lines.toReversed());
    expect((await kycuong('detect', ...over(reversed), '--json')).answers).toEqual(answers);
    const parts = mkdtempSync(join(folder, 'parts-'));
    writeFileSync(join(parts, 'a.jsonl'), lines.slice(0, 3).join('\n'));
    writeFileSync(join(parts, 'b.jsonl'), lines.slice(3).join('\n'));
    expect((await kycuong('detect', ...over(parts), '--json')).answers).toEqual(answers);
  });

  it('replays a run as it was known, after corrections have arrived', async () => {
    const then = ['--known-at', '2026-11-19T12:00:00+07:00', '--json'];
    const before = await kycuong('detect', ...over(file), ...then);
    const corrected = evidence('corrected.jsonl', [
      ...lines,
      finding('finding-2', 'minh', '2026-12-01T08:00:00+07:00', 'other'),
    ]);
    expect(before.answers).toHaveLength(1);
    expect((await kycuong('detect', ...over(corrected), ...then)).answers).toEqual(before.answers);
    expect((await kycuong('detect', ...over(corrected), '--json')).answers).toHaveLength(1);
  });
});

describe('why', () => {
  it('explains a signal, and why there is none', async () => {
    const asked = ['why', ...over(file), '--indicator', indicator, '--subject'];
    const { answers } = await kycuong(...asked, 'officer=lan', '--json');
    const reasons = JSON.parse(answers[0]!) as Reasons;
    expect(reasons).toMatchObject({ outcome: 'match', tree: { kind: 'leaf', decides: true } });
    const words = await kycuong(...asked, 'officer=lan', '--lang', 'en');
    expect(words.answers.join('\n')).toContain('counted: finding-1');
    expect(words.answers[0]).toMatch(/^yb\.01a.* officer=lan 2026-12-15: match: a signal, not a finding/);
  });

  it('says by name what it does not know', async () => {
    const near = await kycuong(
      'why',
      ...over(file),
      '--indicator',
      `${indicator}s`,
      '--subject',
      'officer=lan',
    );
    expect(near).toMatchObject({ status: 1, remarks: [expect.stringContaining(`\`${indicator}\``)] });
    const nobody = await kycuong('why', ...over(file), '--indicator', indicator, '--subject', 'officer=x');
    expect(nobody).toMatchObject({ status: 1, remarks: [expect.stringContaining('officer=…')] });
  });
});

describe('the example of the README', () => {
  const example = new URL('../../../../docs/examples/evidence.jsonl', import.meta.url).pathname;
  const asked = ['--evidence', example, '--catalogue', 'yen-bai', '--as-of', '2026-12-31'];

  it('gives one signal with its records', async () => {
    const { answers } = await kycuong('detect', ...asked, '--json');
    expect(answers.map((text) => JSON.parse(text) as Signal)).toMatchObject([
      { concerns: ['cb-an'], matter: 'viec-1', level: 'notice', records: ['h-1', 'h-2', 'h-3', 'h-4'] },
    ]);
  });

  it('says which record keeps the other from being told', async () => {
    const subject = [
      '--indicator',
      'yb.11a.meetings-without-conclusion',
      '--subject',
      'officer=cb-binh,matter=viec-2',
    ];
    const { answers } = await kycuong('why', ...asked, ...subject);
    expect(answers.join('\n')).toContain('Còn thiếu: bản ghi h-7 chưa ghi “có kết luận”');
  });
});

describe('bad input', () => {
  it.each<[string[], string]>([
    [['detect', '--catalogue', 'yen-bai', '--as-of', '2026-12-15'], '--evidence'],
    [['detect', ...over(join(folder, 'none.jsonl'))], 'ENOENT'],
    [['detect', ...over(file).slice(0, -1), '2026-02-30'], '2026-02-30'],
    [['detect', ...over(file), '--known-at', 'yesterday'], 'yesterday'],
    [['detect', ...over(evidence('broken.jsonl', ['{"kind":"meeting"}']))], 'broken.jsonl'],
    [['why', ...over(file), '--indicator', indicator, '--subject', 'lan'], 'officer=cb-17'],
  ])('$1 is named, and the exit code is 2', async (words, named) => {
    const { status, answers, remarks } = await kycuong(...words);
    expect({ status, answers }).toEqual({ status: 2, answers: [] });
    expect(remarks.join('\n')).toContain(named);
  });
});
