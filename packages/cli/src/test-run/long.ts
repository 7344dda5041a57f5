import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../entry/toolchain.mjs';
import type { Counts } from './counts.ts';
import { vitest } from './steps.ts';

interface LongReport {
  testResults: {
    assertionResults: { fullName: string; status: string; duration?: number; meta?: { measured?: string } }[];
  }[];
}

/** The full sizes. What they measured is kept with the seed, the day and the commit, so that it can be repeated. */
export async function runLong(): Promise<Counts> {
  const seed = process.env['KYCUONG_SEED'] ?? String(Math.floor(Math.random() * 2 ** 31));
  console.log(`KYCUONG_SEED=${seed}`);
  const report = join(mkdtempSync(join(tmpdir(), 'kycuong-long-')), 'long.json');
  const counts = await vitest(['long'], report, { KYCUONG_LONG: '1', KYCUONG_SEED: seed });
  if (counts.failed === 0 && counts.passed > 0) {
    const directory = join(root, 'docs/reference/measurements');
    mkdirSync(directory, { recursive: true });
    writeFileSync(
      join(directory, 'test-long.md'),
      page(JSON.parse(readFileSync(report, 'utf8')) as LongReport, seed),
    );
  }
  return counts;
}

function page(report: LongReport, seed: string): string {
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], {
    cwd: root,
    encoding: 'utf8',
  }).trim();
  const rows = report.testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .map(({ fullName, status, duration, meta }) => {
      const time = `${((duration ?? 0) / 1000).toFixed(1)} s`;
      return `| ${fullName} | ${status} | ${time} | ${meta?.measured ?? ''} |`;
    });
  return [
    '# Last run of `pnpm test:long`',
    '',
    `${new Date().toISOString().slice(0, 10)}, commit ${commit}, \`KYCUONG_SEED=${seed}\`, Node ${process.versions.node}.`,
    '',
    '| Test | Outcome | Time | Measured |',
    '| --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}
