import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';

export interface Running extends AsyncDisposable {
  readonly pid: number;
}

/** Starts a program and stops it when the scope ends. */
export function runProgram(
  command: string,
  args: readonly string[],
  options: { cwd?: string; env?: NodeJS.ProcessEnv } = {},
): Running {
  const child = spawn(command, args, {
    cwd: options.cwd,
    env: { ...process.env, ...options.env },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = once(child, 'exit');
  return {
    pid: child.pid ?? 0,
    async [Symbol.asyncDispose]() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

export const runNode = (
  args: readonly string[],
  options?: { cwd?: string; env?: NodeJS.ProcessEnv },
): Running => runProgram(process.execPath, args, options);

/** Waits until an address answers with a success or a redirect. */
export async function untilAnswers(url: string, patience = 60_000): Promise<void> {
  const end = performance.now() + patience;
  while (performance.now() < end) {
    const answered = await fetch(url, { redirect: 'manual' }).then(
      (response) => response.status < 500,
      () => false,
    );
    if (answered) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${url} did not answer within ${patience} ms`);
}

/** Seconds of processor that a process has used, where the system tells: the share of a load that is really its own. */
export function processorSeconds(pid: number): number | undefined {
  const file = `/proc/${pid}/stat`;
  if (!existsSync(file)) return undefined;
  // The name, in brackets, may hold spaces; times are in hundredths.
  const fields = readFileSync(file, 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ');
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

/** Bytes of memory of its own, with a fair part of what it shares. */
export function memoryOf(pid: number): number {
  const file = `/proc/${pid}/smaps_rollup`;
  if (!existsSync(file)) return Number.NaN;
  return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(file, 'utf8'))?.[1]) * 1024;
}
