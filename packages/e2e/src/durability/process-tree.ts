import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A process and everything below it, as the system lists them now. */
function withDescendants(root: number): number[] {
  const listed = execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' });
  const pairs = listed
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number) as [number, number]);
  const below = (pid: number): number[] =>
    pairs.flatMap(([child, parent]) => (parent === pid ? [child, ...below(child)] : []));
  return [root, ...below(root)];
}

/** The postmaster writes its number on the first line of this file; a killed one leaves it there. */
function postmasterOf(home: string): number | undefined {
  const file = join(home, 'postgres/data/postmaster.pid');
  if (!existsSync(file)) return undefined;
  const pid = Number.parseInt(readFileSync(file, 'utf8'), 10);
  return send(pid, 0) ? pid : undefined;
}

function send(pid: number, signal: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
    throw error;
  }
}

/** SIGKILL to the group of `start`, to each service in a group of its own, and to every process of the database server. */
export function killEverything(start: number, home: string): number {
  const postmaster = postmasterOf(home);
  // Held still, they fork nothing between the count and the kill.
  if (postmaster) send(postmaster, 'SIGSTOP');
  const all = [start, ...(postmaster ? [postmaster] : [])].flatMap(withDescendants);
  send(-start, 'SIGKILL');
  for (const pid of all) send(pid, 'SIGKILL');
  return all.length;
}
