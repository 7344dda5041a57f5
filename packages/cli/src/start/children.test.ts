import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '@kycuong/postgres/free-port';
import { temporaryDirectory } from '@kycuong/testing/temporary-directory';
import { expect, test } from 'vitest';
import { startChild, untilAnswers } from './children.ts';
import type { Service } from './services.ts';

async function service(program: string): Promise<Service> {
  const directory = temporaryDirectory();
  writeFileSync(join(directory, 'entry.mjs'), program);
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  return {
    name: 'api',
    directory,
    entry: 'entry.mjs',
    address,
    healthUrl: `${address}/healthz`,
    env: { PORT: String(port) },
  };
}

const ANSWERS = `import http from 'node:http';
http.createServer((_, answer) => answer.end(JSON.stringify(Object.keys(process.env)))).listen(process.env.PORT, '127.0.0.1');
console.log('up');`;

test('a service is waited for, sees only its own environment, and stops when asked to', async () => {
  const lines: string[] = [];
  const env = { PATH: process.env['PATH'], DATABASE_URL: 'postgres://secret' };
  const child = startChild(await service(ANSWERS), env, (name, line) => lines.push(`${name} ${line}`));
  await untilAnswers(child);
  const names = (await (await fetch(child.service.address)).json()) as string[];
  await child.stop();
  expect(names).toContain('PORT');
  expect(names).not.toContain('DATABASE_URL');
  expect(lines).toContain('api up');
  expect(await child.ended).toBe('SIGTERM');
});

test('a service that ends before it answers is reported with its reason', async () => {
  const child = startChild(await service('process.exit(7)'), { PATH: process.env['PATH'] }, () => undefined);
  await expect(untilAnswers(child)).rejects.toMatchObject({ en: expect.stringContaining('(exit 7)') });
});

/** As the log's library does: a last line that does not get out is tried again. */
const TELLS_AT_THE_END = `import { writeSync } from 'node:fs';
process.on('SIGTERM', () => {
  for (let written = false; !written; ) try { written = writeSync(1, 'bye') > 0; } catch {}
  process.exit(0);
});`;

test.each([
  ['', ''],
  [', also when its last words find no reader', TELLS_AT_THE_END],
])('a service whose parent was killed ends by itself%s', async (_, more) => {
  const one = await service(`${ANSWERS}\n${more}\nconsole.log('pid', process.pid);`);
  const program = `
    import { startChild } from ${JSON.stringify(import.meta.resolve('./children.ts'))};
    startChild(${JSON.stringify(one)}, { PATH: process.env.PATH }, (_, line) => console.log(line));`;
  const parent = spawn(process.execPath, ['--input-type=module', '--eval', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  parent.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
  await expect.poll(() => said, { timeout: 10_000 }).toMatch(/pid \d+/);
  parent.kill('SIGKILL');
  await once(parent, 'exit');
  const pid = Number(/pid (\d+)/.exec(said)?.[1]);
  await expect.poll(() => isRunning(pid), { timeout: 10_000 }).toBe(false);
});

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
