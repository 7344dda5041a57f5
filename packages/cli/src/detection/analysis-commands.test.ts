import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { trialReportSchema } from '@kycuong/rules/detection/trial/report';
import { afterAll, describe, expect, it } from 'vitest';
import { runCommand } from '../command/run-command.ts';

const folder = mkdtempSync(join(tmpdir(), 'kycuong-trial-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function kycuong(...words: string[]) {
  const [answers, remarks]: [string[], string[]] = [[], []];
  const status = await runCommand(words, {
    env: {},
    answer: (line) => answers.push(line),
    remark: (line) => remarks.push(line),
  });
  return { status, answer: answers.join('\n'), remark: remarks.join('\n') };
}

const pack = readFileSync(new URL(import.meta.resolve('@kycuong/rules/packs/yen-bai.yaml')), 'utf8');

function file(name: string, text: string): string {
  const place = join(folder, name);
  writeFileSync(place, text);
  return place;
}

/** The pack with another threshold of "many meetings". */
const draft = file(
  'draft.yaml',
  pack.replace(/(id: detection\.meetings-many[\s\S]*?\n +value: )3\n/, '$12\n'),
);
const indicator = 'yb.11a.meetings-without-conclusion';
const asOf = ['--as-of', '2026-12-15'];

describe('kycuong analyse', () => {
  it('finds nothing wrong with a shipped pack, and compares it with itself', async () => {
    const { status, answer, remark } = await kycuong('analyse', 'yen-bai', '--against', 'yen-bai', ...asOf);
    expect(answer).toBe('');
    expect(remark).toMatch(/^đã phân tích \d+ chỉ báo, tính đến 2026-12-15: 0 lỗi và cảnh báo, \d+ lưu ý$/);
    expect(status).toBe(0);
  });

  it('tells that a lower threshold is looser, with a row that gains a signal', async () => {
    const { status, answer } = await kycuong('analyse', draft, '--against', 'yen-bai', ...asOf, '--json');
    expect(status).toBe(1);
    const { changes } = JSON.parse(answer) as { changes: readonly Record<string, unknown>[] };
    const changed = changes.filter(({ relation }) => relation !== 'equivalent');
    expect(changed).toContainEqual(
      expect.objectContaining({ indicator, level: 'notice', relation: 'looser', lost: null }),
    );
    const text = await kycuong('analyse', draft, '--against', 'yen-bai', ...asOf);
    expect(text.answer).toContain(`[looser] ${indicator} notice`);
    expect(text.answer).toContain('rộng hơn: thêm tín hiệu, không bớt');
  });

  it('tells what keeps indicators from running, and which day is none', async () => {
    const broken = file(
      'broken.yaml',
      pack.replaceAll('param: detection.meetings-many', 'param: detection.gone'),
    );
    const { status, remark } = await kycuong('analyse', broken, ...asOf);
    expect(status).toBe(2);
    expect(remark).toContain('detection.gone');
    expect((await kycuong('analyse', 'yen-bai', '--as-of', '2026-02-30')).status).toBe(2);
  });
});

describe('kycuong trial', () => {
  const line = (kind: string, id: string, fields: object) =>
    JSON.stringify({ kind, id, source: 'test', recordedAt: '2027-01-01T08:00:00+07:00', ...fields });
  const held = ['2026-10-01', '2026-10-05'];
  const evidence = file(
    'evidence.jsonl',
    [
      line('unit', 'unit-a', { unit: 'a', unitKind: 'department', name: 'Sở A', from: '2020-01-01' }),
      line('post', 'post-lan', { officer: 'lan', unit: 'a', role: 'head', from: '2020-01-01' }),
      line('matter', 'matter-1', { matter: 'm1', matterKind: 'land', unit: 'a', openedOn: '2026-09-01' }),
      ...held.map((heldOn, index) =>
        line('meeting', `meeting-${index}`, {
          ...{ matter: 'm1', chair: 'lan', unit: 'a', meetingKind: 'working', heldOn, concluded: false },
        }),
      ),
      line('data-until', 'until', { feeds: 'meeting', until: '2026-12-31' }),
    ].join('\n'),
  );
  const trial = ['trial', '--evidence', evidence, '--before', 'yen-bai', '--after', draft, ...asOf];

  it('prints the report of a draft as it is stored', async () => {
    const { status, answer, remark } = await kycuong(...trial, '--clean', '2026-12-01..2027-01-01', '--json');
    expect(remark).toBe('');
    expect(status).toBe(1);
    const report = trialReportSchema.parse(JSON.parse(answer));
    expect(report.gained).toMatchObject([
      { indicator, subject: { officer: 'lan', matter: 'm1' }, unit: 'a' },
    ]);
    expect(report.lost).toEqual([]);
    expect(report.baseline[0]!.hits).toHaveLength(report.gained.length);
  });

  it('prints counts by indicator, by unit and by condition for people', async () => {
    const { answer, remark } = await kycuong(...trial, '--clean', '2026-12-01..2027-01-01');
    expect(answer).toMatch(new RegExp(`^${indicator.replaceAll('.', '\\.')} +1 +0 +0$`, 'm'));
    expect(answer).toMatch(/đúng 1, sai 0, thiếu dữ liệu 0/);
    expect(remark).toContain('1 tín hiệu cần giải thích');
  });

  it('tells which option is missing', async () => {
    const { status, remark } = await kycuong('trial', '--before', 'yen-bai', '--after', 'yen-bai', ...asOf);
    expect(status).toBe(2);
    expect(remark).toContain('--evidence');
  });
});
