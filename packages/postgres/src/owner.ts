import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { ServerProblem } from './problem.ts';

// An arbitrary pair of our own: "KC", and the first purpose.
const LOCK = [0x4b43, 1] as const;
const PATIENCE_MS = 3000;

/** The connection that holds a server for one process. It dies with the process, so ownership is never stale. */
export interface Owner {
  readonly lost: Promise<Error>;
  release(): Promise<void>;
}

export async function claim(url: string, data: string): Promise<Owner> {
  const client = new pg.Client({
    connectionString: url,
    application_name: `kycuong pid ${process.pid}`,
    keepAlive: true,
  });
  const { promise: lost, resolve } = Promise.withResolvers<Error>();
  client.on('error', resolve);
  client.on('end', () => resolve(new Error('the database server closed its connection')));
  await client.connect();
  // The backend of a parent killed a moment ago needs a moment to notice.
  for (const until = Date.now() + PATIENCE_MS; ; await sleep(100)) {
    const { rows } = await client.query<{ taken: boolean }>('select pg_try_advisory_lock($1, $2) as taken', [
      ...LOCK,
    ]);
    if (rows[0]?.taken) return { lost, release: () => client.end() };
    if (Date.now() > until) break;
  }
  const holder = await holderOf(client);
  await client.end();
  throw inUse(data, holder ?? 'pid ?');
}

/** Whose connection holds the server, if anyone's does: `pid 1234`. */
export async function ownerOf(url: string): Promise<string | undefined> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await holderOf(client);
  } finally {
    await client.end();
  }
}

export function inUse(data: string, holder: string): ServerProblem {
  return new ServerProblem('DATA_IN_USE', {
    vi: `Dữ liệu ở ${data} đang được một bản khác dùng (${holder}). Hãy dừng bản đó (Ctrl-C), hoặc chọn thư mục khác bằng KYCUONG_DATA_DIR.`,
    en: `The data in ${data} are in use by another copy (${holder}). Stop that copy (Ctrl-C), or choose another directory with KYCUONG_DATA_DIR.`,
  });
}

async function holderOf(client: pg.Client): Promise<string | undefined> {
  const { rows } = await client.query<{ application_name: string }>(
    `select a.application_name from pg_locks l join pg_stat_activity a using (pid)
      where l.locktype = 'advisory' and l.classid = $1 and l.objid = $2 and l.granted`,
    [...LOCK],
  );
  return rows[0]?.application_name.replace('kycuong ', '');
}
