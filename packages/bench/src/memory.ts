import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readlinkSync } from 'node:fs';
import { basename, join } from 'node:path';
import { megabytes, type Measurement, type Section } from './measurement.ts';
import { memoryOf } from './processes.ts';

const names: Readonly<Record<string, string>> = {
  api: 'API (`apps/api`)',
  admin: 'Console (`apps/admin`)',
  public: 'Public site (`apps/public`)',
};

function below(pid: number): number[] {
  const listed = execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' }).trim().split('\n');
  const pairs = listed.map((text) => text.trim().split(/\s+/).map(Number) as [number, number]);
  const children = (parent: number): number[] =>
    pairs.flatMap(([child, of]) => (of === parent ? [child, ...children(child)] : []));
  return children(pid);
}

const nameOf = (pid: number): string =>
  names[basename(readlinkSync(`/proc/${pid}/cwd`))] ?? 'The start command, npx and pnpm';

/** What each process keeps while nobody asks for anything: its own pages and a fair part of the shared ones. */
export function measureMemory(start: number, home: string): Section {
  const title = 'Memory at rest';
  if (!existsSync('/proc/self/smaps_rollup')) {
    return { title, words: ['SKIPPED: this system does not tell it.'], measurements: [] };
  }
  const postmaster = Number.parseInt(readFileSync(join(home, 'postgres/data/postmaster.pid'), 'utf8'), 10);
  const server = [postmaster, ...below(postmaster)];
  const own = Map.groupBy([start, ...below(start)], nameOf);
  const line = (name: string, pids: readonly number[]): Measurement => ({
    name,
    ours: megabytes(pids.map(memoryOf).reduce((a, b) => a + b, 0)),
    note: pids.length === 1 ? '' : `${pids.length} processes`,
  });
  const lines = [...own].map(([name, pids]) => line(name, pids));
  return {
    title,
    words: ['Ten seconds after everything answered; proportional set size.'],
    measurements: [
      ...lines,
      line('PostgreSQL', server),
      line('All together', [...own.values(), server].flat()),
    ],
  };
}
