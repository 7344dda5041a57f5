import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { asAccount, giveTo, serverAccount, type Account } from './account.ts';
import { embeddedBinaries, machineBinaries, type Binaries, type BinarySource } from './binaries.ts';
import { failed, keptPassword, openCluster, type Cluster } from './cluster.ts';
import { freePort } from './free-port.ts';
import { chooseHome } from './home.ts';
import { claim, inUse, ownerOf } from './owner.ts';
import { ServerProblem } from './problem.ts';
import { settingsFile, type Durability } from './settings.ts';

export interface ServerOptions {
  /** Wanted place of the data; see `chooseHome` for when it cannot be there. */
  readonly directory: string;
  readonly binaries: BinarySource;
  readonly durability: Durability;
  /** A free one when left out. A server that is adopted keeps its own. */
  readonly port?: number;
}

export interface Server extends AsyncDisposable {
  /** As the superuser, with its password. Never give this to an application. */
  readonly url: string;
  readonly port: number;
  readonly version: string;
  /** Where the data really are. */
  readonly directory: string;
  /** A server left behind by a killed parent was found and taken over. */
  readonly adopted: boolean;
  /** Settles when the server goes away without being asked to. */
  readonly lost: Promise<Error>;
  stop(): Promise<void>;
}

/** Brings up one real PostgreSQL server on these data, or takes over the one that a killed parent left running. */
export async function startServer(options: ServerOptions): Promise<Server> {
  const account = serverAccount();
  const { directory } = chooseHome(options.directory);
  const binaries = findBinaries(options.binaries, account, directory);
  const cluster = openCluster(join(directory, 'postgres'), binaries, account);
  const running = await bringUp(cluster, binaries, account, options);
  const url = urlOf(running.port, cluster.password);
  const owner = await claim(url, cluster.data);
  const stop = async () => {
    await owner.release();
    stopProcess(cluster, binaries, account);
  };
  return {
    url,
    ...running,
    version: binaries.version,
    directory,
    lost: owner.lost,
    stop,
    [Symbol.asyncDispose]: stop,
  };
}

/** The superuser's address of a server that runs on these data now, whoever started it. Starts nothing. */
export async function runningServer(wanted: string): Promise<string | undefined> {
  const directory = join(chooseHome(wanted).directory, 'postgres');
  const data = join(directory, 'data');
  const port = runningPort(data);
  if (!port) return undefined;
  const cluster = { data, log: '', password: keptPassword(directory) };
  return (await answers(port, cluster)) ? urlOf(port, cluster.password) : undefined;
}

/** Refuses, before anything is started, data that another copy has. */
export async function requireUnused(wanted: string): Promise<void> {
  const url = await runningServer(wanted);
  const owner = url && (await ownerOf(url));
  if (owner) throw inUse(join(chooseHome(wanted).directory, 'postgres/data'), owner);
}

/** Stops the server and removes its files: for tests. */
export async function discardServer(server: Server): Promise<void> {
  await server.stop();
  rmSync(server.directory, { recursive: true, force: true });
}

function findBinaries(source: BinarySource, account: Account, home: string): Binaries {
  if (source === 'embedded') return embeddedBinaries(account, home);
  const [oldest] = machineBinaries(account);
  if (oldest) return oldest;
  throw new ServerProblem('BINARIES_MISSING', {
    vi: 'Máy này không có máy chủ PostgreSQL từ bản 15. Trên Debian: `apt-get install postgresql`.',
    en: 'This machine has no PostgreSQL server, version 15 or later. On Debian: `apt-get install postgresql`.',
  });
}

const PATIENCE_MS = 60_000;
/** Words of a start that lost a race with a server coming up or going down, or with a crashed one's last children. */
const PASSING = /postmaster\.pid|shared memory block|Address already in use|another server might be running/;

async function bringUp(cluster: Cluster, binaries: Binaries, account: Account, options: ServerOptions) {
  for (const until = Date.now() + PATIENCE_MS; ; await sleep(200)) {
    const left = runningPort(cluster.data);
    if (left && (await answers(left, cluster))) return { port: left, adopted: true };
    const port = options.port ?? (await freePort());
    const failure = startProcess(cluster, binaries, account, settingsFile(port, options.durability));
    if (!failure && (await answers(port, cluster))) return { port, adopted: false };
    if (failure && (!PASSING.test(failure) || Date.now() > until)) throw failed('pg_ctl start', failure);
    if (Date.now() > until) throw notAnswering(cluster);
  }
}

/** The fourth line of PostgreSQL's own lock file. It may be stale, so whoever reads it must knock. */
function runningPort(data: string): number | undefined {
  const file = join(data, 'postmaster.pid');
  return existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[3]) || undefined : undefined;
}

/** True when *this* cluster answers there; waits while it is still starting or stopping. */
async function answers(port: number, cluster: Cluster): Promise<boolean> {
  for (const until = Date.now() + PATIENCE_MS; ; await sleep(100)) {
    const client = new pg.Client({
      connectionString: urlOf(port, cluster.password),
      connectionTimeoutMillis: 5000,
    });
    client.on('error', () => undefined);
    try {
      await client.connect();
      const { rows } = await client.query<{ data: string }>(
        "select current_setting('data_directory') as data",
      );
      return rows[0]?.data === cluster.data;
    } catch (error) {
      const startingOrStopping = (error as { code?: string }).code === '57P03';
      if (!startingOrStopping || Date.now() > until) return false;
    } finally {
      await client.end().catch(() => undefined);
    }
  }
}

/** Returns what went wrong, if anything did. */
function startProcess(
  cluster: Cluster,
  binaries: Binaries,
  account: Account,
  settings: string,
): string | undefined {
  const file = join(cluster.data, 'kycuong.conf');
  writeFileSync(file, settings);
  giveTo(account, file);
  const logged = existsSync(cluster.log) ? statSync(cluster.log).size : 0;
  const outcome = asAccount(account, join(binaries.directory, 'pg_ctl'), [
    ...['start', '--wait', '--timeout', '120', '--pgdata', cluster.data, '--log', cluster.log],
  ]);
  if (outcome.status === 0) return undefined;
  const log = existsSync(cluster.log) ? readFileSync(cluster.log).subarray(logged).toString() : '';
  return `${outcome.stderr}\n${log}`;
}

function stopProcess(cluster: Cluster, binaries: Binaries, account: Account): void {
  const pgCtl = join(binaries.directory, 'pg_ctl');
  const stop = (mode: string) =>
    asAccount(account, pgCtl, [
      'stop',
      '--wait',
      '--timeout',
      '60',
      '--mode',
      mode,
      '--pgdata',
      cluster.data,
    ]);
  if (stop('fast').status === 0 || !isAlive(cluster.data)) return;
  const outcome = stop('immediate');
  if (outcome.status !== 0 && isAlive(cluster.data)) throw failed('pg_ctl stop', outcome.stderr);
}

function isAlive(data: string): boolean {
  const file = join(data, 'postmaster.pid');
  if (!existsSync(file)) return false;
  try {
    return process.kill(Number.parseInt(readFileSync(file, 'utf8'), 10), 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function urlOf(port: number, password: string): string {
  return `postgres://postgres:${encodeURIComponent(password)}@127.0.0.1:${port}/postgres`;
}

function notAnswering(cluster: Cluster): ServerProblem {
  return new ServerProblem('NOT_ANSWERING', {
    vi: `Máy chủ cơ sở dữ liệu ở ${cluster.data} không trả lời. Xem nhật ký ${cluster.log}.`,
    en: `The database server on ${cluster.data} does not answer. See its log, ${cluster.log}.`,
  });
}
