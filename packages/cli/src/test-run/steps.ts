import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pnpmCommand, run } from '../../entry/toolchain.mjs';
import { NONE, playwrightCounts, vitestCounts, withExitCode, type Counts } from './counts.ts';
import { browser, NO_BROWSER, NO_SECOND_SERVER, secondServer } from './system.ts';

export interface Step {
  readonly name: string;
  readonly run: () => Promise<Counts>;
}

const reports = mkdtempSync(join(tmpdir(), 'kycuong-reports-'));
process.on('exit', () => rmSync(reports, { recursive: true, force: true }));

/** What the caller's shell has for production must not reach a test. */
const QUIET = { NODE_ENV: undefined, DATABASE_URL: undefined, KYCUONG_DATA_DIR: undefined };

async function command(
  line: readonly string[],
  counts: () => Counts = () => NONE,
  env = {},
): Promise<Counts> {
  const code = await run(line, { env: { ...QUIET, ...env } });
  return withExitCode(counts(), code);
}

export function vitest(projects: readonly string[], report: string, env = {}): Promise<Counts> {
  const chosen = projects.flatMap((project) => ['--project', project]);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  return command(['vitest', 'run', ...chosen, ...reporters], () => vitestCounts(report), env);
}

async function databaseTests(): Promise<Counts> {
  const complete = secondServer();
  if (!complete) console.error(NO_SECOND_SERVER);
  const counts = await vitest(['database'], join(reports, 'database.json'));
  return complete ? counts : { ...counts, skipped: counts.skipped + 1 };
}

function journeys(): Promise<Counts> {
  if (!browser()) {
    console.error(NO_BROWSER);
    return Promise.resolve({ ...NONE, failed: 1 });
  }
  const report = join(reports, 'journeys.json');
  const line = [
    ...pnpmCommand(),
    '--silent',
    '--filter',
    '@kycuong/e2e',
    'run',
    'e2e',
    '--reporter=list,json',
  ];
  return command(line, () => playwrightCounts(report), { PLAYWRIGHT_JSON_OUTPUT_FILE: report });
}

export const STEPS: readonly Step[] = [
  {
    name: 'Check: format, lint, types, generated files, links',
    run: () => command(['node', 'packages/cli/entry/check.mjs']),
  },
  { name: 'Unit and property tests', run: () => vitest(['!database', '!built'], join(reports, 'unit.json')) },
  { name: 'Database tests', run: databaseTests },
  { name: 'Build', run: () => command([...pnpmCommand(), '--silent', 'run', 'build']) },
  { name: 'Walls of the built bundles', run: () => vitest(['built'], join(reports, 'built.json')) },
  { name: 'Journeys in a browser', run: journeys },
];
