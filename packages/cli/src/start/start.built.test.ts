import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '@kycuong/postgres/free-port';
import { runningServer } from '@kycuong/postgres/server';
import { afterAll, afterEach, expect, test } from 'vitest';
import { root } from '../../entry/toolchain.mjs';
import type { Secrets } from './secrets.ts';

interface Run {
  readonly process: ChildProcess;
  readonly said: () => string;
  readonly ended: Promise<number | null>;
}

const running = new Set<Run>();
const places: string[] = [];

afterEach(async () => {
  for (const run of running) {
    run.process.kill('SIGTERM');
    await run.ended;
  }
});
afterAll(() => {
  for (const place of places) rmSync(place, { recursive: true, force: true });
});

function newPlace(): string {
  const path = mkdtempSync(join(tmpdir(), 'kycuong-start-'));
  places.push(path);
  return path;
}

/** Of all tests: whichever runs first fills it, which takes longer than everything else here. */
const place = newPlace();

async function newPorts() {
  return { public: await freePort(), console: await freePort(), api: await freePort() };
}

function start(
  path: string,
  ports: Awaited<ReturnType<typeof newPorts>>,
  env: Record<string, string> = {},
): Run {
  const flags = Object.entries(ports).flatMap(([name, port]) => [`--${name}-port`, String(port)]);
  const child = spawn(
    process.execPath,
    ['packages/cli/src/start/start.ts', '--no-build', '--data-dir', path, ...flags],
    {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...env },
    },
  );
  let text = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
  const ended = once(child, 'close').then(([code]) => code as number | null);
  const run = { process: child, said: () => text, ended };
  running.add(run);
  void ended.then(() => running.delete(run));
  return run;
}

async function untilReady(run: Run): Promise<void> {
  await expect.poll(run.said, { timeout: 60_000, interval: 100 }).toContain('Kỷ Cương sẵn sàng');
}

const answers = (port: number) =>
  fetch(`http://127.0.0.1:${port}/healthz`).then(
    (answer) => answer.ok,
    () => false,
  );
const secretsOf = () => JSON.parse(readFileSync(join(place, 'secrets.json'), 'utf8')) as Secrets;

test('brings everything up, keeps its data and secrets, stops everything on Ctrl-C, and does so again', async () => {
  const ports = await newPorts();
  const first = start(place, ports);
  await untilReady(first);
  for (const port of Object.values(ports)) expect(await answers(port)).toBe(true);
  const secrets = secretsOf();
  expect(statSync(join(place, 'secrets.json')).mode & 0o077).toBe(0);
  expect(secrets.demoAccounts.length).toBeGreaterThan(0);
  for (const { email, password } of secrets.demoAccounts)
    expect(first.said()).toMatch(new RegExp(`${email}\\s+${password}`));
  for (const password of Object.values(secrets.rolePasswords)) expect(first.said()).not.toContain(password);

  first.process.kill('SIGINT');
  expect(await first.ended).toBe(0);
  for (const port of Object.values(ports)) expect(await answers(port)).toBe(false);
  expect(await runningServer(place)).toBeUndefined();
  expect(existsSync(join(place, 'postgres/data/postmaster.pid'))).toBe(false);

  const second = start(place, ports);
  await untilReady(second);
  expect(secretsOf()).toEqual(secrets);
}, 120_000);

test('refuses a second copy on the same data, and a taken port, before anything is started', async () => {
  const first = start(place, await newPorts());
  await untilReady(first);
  const copy = start(place, await newPorts());
  expect(await copy.ended).toBe(1);
  expect(copy.said()).toContain(`pid ${first.process.pid}`);

  const holder = createServer().listen(0, '127.0.0.1');
  await once(holder, 'listening');
  const elsewhere = newPlace();
  const taken = { ...(await newPorts()), console: (holder.address() as { port: number }).port };
  const other = start(elsewhere, taken);
  expect(await other.ended).toBe(1);
  expect(other.said()).toContain(`Port ${taken.console} for the console cannot be used`);
  expect(existsSync(join(elsewhere, 'postgres'))).toBe(false);
  holder.close();
}, 120_000);

test('killed without a word, it leaves no service behind, and the next run adopts its database server', async () => {
  const ports = await newPorts();
  const first = start(place, ports);
  await untilReady(first);
  first.process.kill('SIGKILL');
  await first.ended;
  for (const port of Object.values(ports))
    await expect.poll(() => answers(port), { timeout: 15_000 }).toBe(false);
  expect(await runningServer(place)).toBeDefined();
  const second = start(place, ports);
  await untilReady(second);
  expect(second.said()).toContain('took over the server left running');
}, 120_000);

test('a service that dies takes everything down with a message that names it', async () => {
  const ports = await newPorts();
  const run = start(place, ports);
  await untilReady(run);
  const lockFile = readFileSync(join(place, 'postgres/data/postmaster.pid'), 'utf8');
  process.kill(Number(lockFile.split('\n')[0]), 'SIGKILL');
  expect(await run.ended).toBe(1);
  expect(run.said()).toMatch(/The database server went away|ended unexpectedly/);
  for (const port of Object.values(ports)) expect(await answers(port)).toBe(false);
}, 120_000);

test('in production nothing is made up', async () => {
  const run = start(newPlace(), await newPorts(), { NODE_ENV: 'production' });
  expect(await run.ended).toBe(1);
  expect(run.said()).toContain('Missing: DATABASE_URL');
});
