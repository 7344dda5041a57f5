import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from '@kycuong/postgres/free-port';
import { chooseHome } from '@kycuong/postgres/home';
import { type Measurement, type Section } from './measurement.ts';
import { measureMemory } from './memory.ts';
import { root } from './places.ts';

const ready = 'Kỷ Cương sẵn sàng';
const restMs = 10_000;

interface Started {
  readonly seconds: number;
  readonly child: ChildProcess;
}

/** The very command of the README, until it says that everything answers. */
async function start(directory: string, env: NodeJS.ProcessEnv = {}): Promise<Started> {
  const port = async () => String(await freePort());
  const ports = {
    KYCUONG_PUBLIC_PORT: await port(),
    KYCUONG_CONSOLE_PORT: await port(),
    KYCUONG_API_PORT: await port(),
  };
  const begin = performance.now();
  const child = spawn('npx', ['-y', 'pnpm@12', 'start'], {
    cwd: root,
    // A group of its own, as a terminal gives it, so that Ctrl-C can reach all of it.
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...ports, DATABASE_URL: undefined, KYCUONG_DATA_DIR: directory, ...env },
  });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
  while (!said.includes(ready)) {
    if (child.exitCode !== null) throw new Error(`start ended with ${child.exitCode}:\n${said.slice(-2000)}`);
    await wait(10);
  }
  return { seconds: (performance.now() - begin) / 1000, child };
}

/** Seconds from Ctrl-C to the end. */
async function stop({ child }: Started): Promise<number> {
  const begin = performance.now();
  process.kill(-child.pid!, 'SIGINT');
  await once(child, 'exit');
  return (performance.now() - begin) / 1000;
}

const line = (name: string, seconds: number, note?: string): Measurement => ({
  name,
  ours: `${seconds.toFixed(1)} s`,
  ...(note && { note }),
});

export async function measureStart(): Promise<Section[]> {
  const directory = mkdtempSync(join(tmpdir(), 'kycuong-bench-start-'));
  try {
    const cold = await start(directory, { TURBO_FORCE: 'true' });
    const stopping = await stop(cold);
    const warm = await start(directory);
    await wait(restMs);
    const memory = measureMemory(warm.child.pid!, chooseHome(directory).directory);
    await stop(warm);
    const measurements = [
      line(
        'First start: build, new database, migrations, catalogues, demo accounts, three services',
        cold.seconds,
        'nothing built before',
      ),
      line('Start again on the same data', warm.seconds, 'nothing changed, so nothing is built'),
      line('Ctrl-C to the end', stopping),
    ];
    return [
      {
        title: 'The start command, packages installed',
        words: ['From the call to the line that says that everything answers.'],
        measurements,
      },
      memory,
    ];
  } finally {
    rmSync(chooseHome(directory).directory, { recursive: true, force: true });
    rmSync(directory, { recursive: true, force: true });
  }
}
