import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serverAccount } from '@kycuong/postgres/account';
import { machineBinaries, type BinarySource } from '@kycuong/postgres/binaries';
import { discardServer, startServer, type Server } from '@kycuong/postgres/server';
import { dropDatabasesOfRun, onServer, type DatabaseServer } from './database.ts';

/**
 * Vitest's global set-up of the database project: the embedded server and, beside it, the one of TEST_DATABASE_URL or
 * the machine's own. TEST_DATABASE_URLS, a comma list, replaces both. Returns the tear-down.
 */
export default async function prepareServers(): Promise<() => Promise<void>> {
  const run = `${process.pid}${randomBytes(2).toString('hex')}`;
  const given = listed('TEST_DATABASE_URLS');
  const own = given.length > 0 ? [] : await startOwnServers();
  const urls = given.length > 0 ? given : [...own.map(({ url }) => url), ...listed('TEST_DATABASE_URL')];
  const servers = await Promise.all(urls.map(described));
  process.env['KYCUONG_TEST_RUN'] = run;
  process.env['TEST_DATABASE_SERVERS'] = JSON.stringify(servers);
  return async () => {
    const lent = urls.filter((url) => !own.some((server) => server.url === url));
    await Promise.all(lent.map((url) => dropDatabasesOfRun(url, run)));
    await Promise.all(own.map(discardServer));
  };
}

function listed(variable: string): string[] {
  return (process.env[variable] ?? '').split(',').filter(Boolean);
}

async function startOwnServers(): Promise<Server[]> {
  await removeLeftBehind();
  const machine = listed('TEST_DATABASE_URL').length === 0 && machineBinaries(serverAccount()).length > 0;
  const sources: BinarySource[] = machine ? ['embedded', 'machine'] : ['embedded'];
  return Promise.all(
    sources.map((binaries) => {
      const directory = mkdtempSync(join(tmpdir(), `kycuong-test-${binaries}-${process.pid}-`));
      return startServer({ directory, binaries, durability: 'throwaway' });
    }),
  );
}

/** A killed run leaves its servers running; the next run ends them. */
async function removeLeftBehind(): Promise<void> {
  for (const name of readdirSync(tmpdir())) {
    const [, binaries, pid] = /^kycuong-test-(embedded|machine)-(\d+)-/.exec(name) ?? [];
    if (!binaries || isRunning(Number(pid))) continue;
    const directory = join(tmpdir(), name);
    try {
      await discardServer(
        await startServer({ directory, binaries: binaries as BinarySource, durability: 'throwaway' }),
      );
    } catch {
      rmSync(directory, { recursive: true, force: true });
    }
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

async function described(url: string): Promise<DatabaseServer> {
  const version = await onServer(url, async (client) => {
    const { rows } = await client.query<{ version: string }>(
      "select current_setting('server_version_num') as version",
    );
    return Math.floor(Number(rows[0]?.version) / 10_000);
  });
  return { name: `PostgreSQL ${version}`, url };
}
