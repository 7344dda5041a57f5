import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { freePort } from '@kycuong/postgres/free-port';
import { chooseHome } from '@kycuong/postgres/home';
import { runningServer } from '@kycuong/postgres/server';
import { killEverything } from './process-tree.ts';

const entry = fileURLToPath(new URL('../../../cli/entry/start.mjs', import.meta.url));
const databaseIsComing = 'Cơ sở dữ liệu · Database';
const everythingAnswers = 'Kỷ Cương sẵn sàng';
const patience = 300_000;

/** One copy of Kỷ Cương with data and ports of its own, run by the real `start`. */
export class Copy {
  readonly #wanted = mkdtempSync(join(tmpdir(), 'kycuong-durability-'));
  readonly #ports: Readonly<Record<'public' | 'console' | 'api', number>>;
  #process: ChildProcess | undefined;
  #said = '';
  #built = false;

  private constructor(ports: Record<'public' | 'console' | 'api', number>) {
    this.#ports = ports;
  }

  static async make(): Promise<Copy> {
    return new Copy({ public: await freePort(), console: await freePort(), api: await freePort() });
  }

  get home(): string {
    return chooseHome(this.#wanted).directory;
  }

  address(service: 'console' | 'api'): string {
    return `http://localhost:${this.#ports[service]}`;
  }

  passwordOf(email: string): string {
    const file = readFileSync(join(this.home, 'secrets.json'), 'utf8');
    const { demoAccounts } = JSON.parse(file) as { demoAccounts: { email: string; password: string }[] };
    const account = demoAccounts.find((candidate) => candidate.email === email);
    if (!account) throw new Error(`no demo account ${email}`);
    return account.password;
  }

  /** As the superuser: for looking at what is really stored. */
  async databaseUrl(): Promise<string> {
    const server = await runningServer(this.#wanted);
    if (!server) throw new Error('the database server does not run');
    const url = new URL(server);
    url.pathname = '/kycuong';
    return url.href;
  }

  /** Seconds until everything answers. */
  async start(): Promise<number> {
    const begin = performance.now();
    this.#spawn();
    await this.#untilSaid(everythingAnswers);
    this.#built = true;
    return (performance.now() - begin) / 1000;
  }

  /** Begins to start and is killed so long after the database server is asked for. */
  async startAndKillAfter(milliseconds: number): Promise<void> {
    this.#spawn();
    await this.#untilSaid(databaseIsComing);
    await wait(milliseconds);
    await this.kill();
  }

  /** Returns how many processes were killed at once. */
  async kill(): Promise<number> {
    const child = this.#process;
    if (!child?.pid) throw new Error('nothing was started');
    const ended = child.exitCode === null && child.signalCode === null ? once(child, 'exit') : undefined;
    const killed = killEverything(child.pid, this.home);
    await ended;
    return killed;
  }

  async stop(): Promise<void> {
    const child = this.#process;
    if (child && child.exitCode === null && child.signalCode === null) {
      child.kill('SIGTERM');
      await once(child, 'exit');
    }
    rmSync(this.home, { recursive: true, force: true });
    rmSync(this.#wanted, { recursive: true, force: true });
  }

  #spawn(): void {
    const ports = Object.entries(this.#ports).flatMap(([name, port]) => [`--${name}-port`, String(port)]);
    this.#said = '';
    const child = spawn(process.execPath, [entry, ...ports, ...(this.#built ? ['--no-build'] : [])], {
      // A group of its own, so that the whole of it can be killed and the test goes on.
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NODE_ENV: undefined, DATABASE_URL: undefined, KYCUONG_DATA_DIR: this.#wanted },
    });
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => (this.#said += text));
    }
    this.#process = child;
  }

  async #untilSaid(words: string): Promise<void> {
    for (const until = performance.now() + patience; performance.now() < until; await wait(20)) {
      if (this.#said.includes(words)) return;
      if (this.#process?.exitCode !== null) break;
    }
    throw new Error(`start did not say “${words}”:\n${this.#said.slice(-4000)}`);
  }
}
