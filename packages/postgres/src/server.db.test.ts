import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, describe, expect, test } from 'vitest';
import { serverAccount } from './account.ts';
import { machineBinaries, type BinarySource } from './binaries.ts';
import { discardServer, requireUnused, runningServer, startServer, type Server } from './server.ts';

const sources: BinarySource[] = [
  'embedded',
  ...(machineBinaries(serverAccount()).length > 0 ? ['machine' as const] : []),
];

let started: Server[] = [];
afterEach(async () => {
  await Promise.all(started.map(discardServer));
  started = [];
});

const newDirectory = () => mkdtempSync(join(tmpdir(), 'kycuong-server-'));

async function start(directory: string, binaries: BinarySource): Promise<Server> {
  const server = await startServer({ directory, binaries, durability: 'durable' });
  started.push(server);
  return server;
}

async function ask<Row extends pg.QueryResultRow>(url: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

/** Another process that brings the same data up and is killed without a word. */
async function killedParent(directory: string, binaries: BinarySource): Promise<void> {
  const program = `
    import { startServer } from ${JSON.stringify(import.meta.resolve('./server.ts'))};
    await startServer({ directory: ${JSON.stringify(directory)}, binaries: '${binaries}', durability: 'durable' });
    console.log('up');
    setInterval(() => undefined, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  child.kill('SIGKILL');
  await once(child, 'exit');
}

describe.each(sources)('a server from %s binaries', (binaries) => {
  test('is durable, checks its pages, knows Vietnamese and wants a password', async () => {
    const server = await start(newDirectory(), binaries);
    const [settings] = await ask(
      server.url,
      `select current_setting('fsync') as fsync, current_setting('data_checksums') as checksums,
              current_setting('listen_addresses') as listens, current_setting('unix_socket_directories') as sockets,
              lower('ĐẶNG') as lower`,
    );
    expect(settings).toEqual({
      fsync: 'on',
      checksums: 'on',
      listens: '127.0.0.1',
      sockets: '',
      lower: 'đặng',
    });
    const stranger = new URL(server.url);
    stranger.password = 'guessed';
    await expect(ask(stranger.href, 'select 1')).rejects.toThrow('password authentication failed');
  });

  test('keeps its data between runs', async () => {
    const directory = newDirectory();
    const first = await startServer({ directory, binaries, durability: 'durable' });
    await ask(first.url, 'create table kept (n int)');
    await first.stop();
    const second = await start(directory, binaries);
    expect(second.adopted).toBe(false);
    expect(await ask(second.url, 'select count(*)::int as n from kept')).toEqual([{ n: 0 }]);
  });

  test('refuses a second copy on the same data and names who has them', async () => {
    const directory = newDirectory();
    await start(directory, binaries);
    await expect(startServer({ directory, binaries, durability: 'durable' })).rejects.toMatchObject({
      code: 'DATA_IN_USE',
      vi: expect.stringContaining(`pid ${process.pid}`),
      en: expect.stringContaining(`pid ${process.pid}`),
    });
    await expect(requireUnused(directory)).rejects.toMatchObject({ code: 'DATA_IN_USE' });
  });

  test('that a killed parent left behind is adopted', async () => {
    const directory = newDirectory();
    expect(await runningServer(directory)).toBeUndefined();
    await killedParent(directory, binaries);
    await requireUnused(directory);
    const server = await start(directory, binaries);
    expect(server.adopted).toBe(true);
    expect(await ask(server.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  test('comes up again after its own processes were killed', async () => {
    const directory = newDirectory();
    const first = await startServer({ directory, binaries, durability: 'durable' });
    await ask(first.url, 'create table kept (n int)');
    const lockFile = readFileSync(join(first.directory, 'postgres/data/postmaster.pid'), 'utf8');
    process.kill(Number(lockFile.split('\n')[0]), 'SIGKILL');
    expect(await first.lost).toBeInstanceOf(Error);
    const second = await start(directory, binaries);
    expect(await ask(second.url, 'select count(*)::int as n from kept')).toEqual([{ n: 0 }]);
  });

  test('refuses data of another major version and says the way out', async () => {
    const directory = newDirectory();
    const server = await startServer({ directory, binaries, durability: 'durable' });
    await server.stop();
    const versionFile = join(server.directory, 'postgres/data/PG_VERSION');
    const version = readFileSync(versionFile, 'utf8');
    writeFileSync(versionFile, '9\n');
    await expect(start(directory, binaries)).rejects.toMatchObject({
      code: 'DATA_OF_ANOTHER_VERSION',
      vi: expect.stringMatching(/PostgreSQL 9 .*pg_upgrade/),
      en: expect.stringMatching(/PostgreSQL 9,.*pg_upgrade/),
    });
    writeFileSync(versionFile, version);
    await start(directory, binaries);
  });
});

test.runIf(process.getuid?.() === 0)(
  'below a directory of root alone, the data live where the server may enter',
  async () => {
    const secret = newDirectory();
    chmodSync(secret, 0o700);
    mkdirSync(join(secret, 'checkout'));
    const server = await start(join(secret, 'checkout/.data'), 'embedded');
    expect(server.directory).toMatch(/^\/var\/lib\/kycuong\/checkout-[0-9a-f]{12}$/);
    expect(await ask(server.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    rmSync(secret, { recursive: true });
  },
);
