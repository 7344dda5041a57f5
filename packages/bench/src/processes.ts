import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/** Starts a Node program and stops it when the scope ends. */
export function runNode(args: readonly string[], options: { cwd?: string; env?: NodeJS.ProcessEnv } = {}) {
  const child: ChildProcess = spawn(process.execPath, args, {
    cwd: options.cwd,
    env: { ...process.env, ...options.env },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return {
    child,
    async [Symbol.asyncDispose]() {
      if (child.exitCode !== null) return;
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}

/** Waits until an address answers with a success or a redirect. */
export async function untilAnswers(url: string, milliseconds = 60_000): Promise<void> {
  const end = performance.now() + milliseconds;
  while (performance.now() < end) {
    const answered = await fetch(url, { redirect: 'manual' }).then(
      (response) => response.status < 500,
      () => false,
    );
    if (answered) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${url} did not answer within ${milliseconds} ms`);
}
