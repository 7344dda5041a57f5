import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runCommand } from '../command/run-command.ts';

const folder = mkdtempSync(join(tmpdir(), 'kycuong-cases-'));
const shipped = readFileSync(
  new URL(import.meta.resolve('@kycuong/rules/packs/quang-ninh.cases.yaml')),
  'utf8',
);

afterAll(() => rmSync(folder, { recursive: true }));

async function run(...words: string[]) {
  const answers: string[] = [];
  const remarks: string[] = [];
  const exitCode = await runCommand(['cases', ...words], {
    env: {},
    answer: (line) => answers.push(line),
    remark: (line) => remarks.push(line),
  });
  return { exitCode, answers, remarks };
}

function fileOf(name: string, text: string): string {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
}

describe('kycuong cases', { timeout: 60_000 }, () => {
  it('runs the cases of a pack', async () => {
    const { exitCode, answers, remarks } = await run('quang-ninh', '--lang', 'en');
    expect(exitCode).toBe(0);
    expect(answers).toEqual([]);
    expect(remarks.join()).toMatch(/^quang-ninh\.cases\.yaml: \d+ cases as expected, 0 not, 0 to do$/);
  });

  it('says of a file which case failed, what was expected and what came out', async () => {
    const wrong = shipped.replace('outcome: match, holds: [n1, n2, n5]', 'outcome: match, holds: [n1, n2]');
    const { exitCode, answers } = await run(fileOf('wrong.cases.yaml', wrong), '--lang', 'en');
    expect(exitCode).toBe(1);
    expect(answers).toHaveLength(1);
    expect(answers[0]).toMatch(
      /^qn\.01a\.referral-ping-pong #1: at the threshold\n {4}v1: expected match, got match/,
    );
  });

  it('names the comparison that no case makes unknown', async () => {
    const cut = shipped.slice(0, shipped.indexOf('  - indicator: qn.01a.units'));
    const without = cut
      .replaceAll('outcome: unknown', 'outcome: no-match')
      .replaceAll(/dataUntil: .*\n/g, '\n');
    const { exitCode, answers } = await run(fileOf('cut.cases.yaml', without), '--coverage', '--lang', 'en');
    expect(exitCode).toBe(1);
    expect(answers).toContain('qn.01a.referral-ping-pong n2: no case makes it unknown');
    expect((await run('quang-ninh', '--coverage')).exitCode).toBe(0);
  });

  it('does not fail for a case to do', async () => {
    const waiting = shipped
      .replace('outcome: match, holds: [n1, n2, n5]', 'outcome: match, holds: [n1, n2]')
      .replace('boundary: at\n', 'boundary: at\n        todo: the second hand-off is missing\n');
    const { exitCode, remarks } = await run(fileOf('todo.cases.yaml', waiting), '--lang', 'en');
    expect(exitCode).toBe(0);
    expect(remarks.join()).toContain('1 to do');
  });

  it('refuses a file that is wrong, with its place', async () => {
    const file = fileOf('empty.cases.yaml', 'province: quang-ninh\n');
    expect(await run(file)).toMatchObject({ exitCode: 2, answers: [] });
    expect((await run(join(folder, 'nowhere.yaml'))).exitCode).toBe(2);
  });

  it('answers a line a case in JSON', async () => {
    const { answers } = await run('quang-ninh', '--json');
    const first = JSON.parse(answers[0]!) as { indicator: string; verdict: string };
    expect(first).toMatchObject({ indicator: 'qn.01a.referral-ping-pong', verdict: 'passed' });
  });
});
