import { createHash, randomBytes } from 'node:crypto';
import pg from 'pg';

export interface DatabaseServer {
  /** Such as `PostgreSQL 15`: the name a suite is reported under. */
  readonly name: string;
  /** As a superuser. */
  readonly url: string;
}

export interface TestDatabase extends AsyncDisposable {
  /** As a superuser. */
  readonly url: string;
  readonly name: string;
  /** The same database as another role. */
  urlAs(role: string, password: string): string;
}

export interface FreshDatabaseOptions {
  /** Brings an empty database up; run once for each server and kind, the rest are clones of its result. */
  readonly migrate: (url: string) => Promise<unknown>;
  /** Tells templates apart that come from functions with the same text. */
  readonly template?: string;
  readonly server?: DatabaseServer;
}

/** The servers that the test run prepared, for `describe.each`. */
export function databaseServers(): DatabaseServer[] {
  const servers = process.env['TEST_DATABASE_SERVERS'];
  if (servers) return JSON.parse(servers) as DatabaseServer[];
  throw new Error(
    'No test database server. Run this file through `npx vitest run --project database <file>`.',
  );
}

/**
 * One server for a suite of what only calls `db`, for `describe.each`: the oldest, because what it understands all do. On the
 * newest the journeys run.
 */
export function oldestServer(): DatabaseServer[] {
  const major = ({ name }: DatabaseServer) => Number(/\d+$/.exec(name));
  return databaseServers()
    .sort((a, b) => major(a) - major(b))
    .slice(0, 1);
}

/** An empty-but-migrated database of its own, dropped at the end of the scope: `await using database = …`. */
export async function freshDatabase(options: FreshDatabaseOptions): Promise<TestDatabase> {
  const server = options.server ?? databaseServers()[0];
  if (!server) throw new Error('No test database server.');
  const run = process.env['KYCUONG_TEST_RUN'] ?? 'alone';
  const text = `${options.template ?? ''}\n${options.migrate.toString()}`;
  const template = `kct_${run}_t_${createHash('sha256').update(text).digest('hex').slice(0, 8)}`;
  const name = `kct_${run}_${randomBytes(6).toString('hex')}`;
  await onServer(server.url, async (client) => {
    await makeTemplate(client, server.url, template, options.migrate);
    await clone(client, template, name);
  });
  const drop = () =>
    onServer(server.url, (client) => client.query(`drop database if exists ${name} with (force)`)).then(
      () => undefined,
    );
  return {
    name,
    url: urlOf(server.url, name),
    urlAs: (role, password) => urlOf(server.url, name, role, password),
    [Symbol.asyncDispose]: drop,
  };
}

/** Drops every database that a test run made on a server, its templates too. */
export async function dropDatabasesOfRun(url: string, run: string): Promise<void> {
  await onServer(url, async (client) => {
    const { rows } = await client.query<{ datname: string }>(
      'select datname from pg_database where datname ^@ $1',
      [`kct_${run}_`],
    );
    for (const { datname } of rows) {
      await client.query(`alter database ${datname} is_template false`);
      await client.query(`drop database if exists ${datname} with (force)`);
    }
  });
}

export async function onServer<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Roles belong to the whole server, so two files must not migrate at once: one lock for all templates. */
async function makeTemplate(
  client: pg.Client,
  serverUrl: string,
  template: string,
  migrate: FreshDatabaseOptions['migrate'],
): Promise<void> {
  await client.query("select pg_advisory_lock(hashtext('kycuong test templates'))");
  try {
    const { rows } = await client.query<{ datistemplate: boolean }>(
      'select datistemplate from pg_database where datname = $1',
      [template],
    );
    if (rows[0]?.datistemplate) return;
    await client.query(`drop database if exists ${template} with (force)`);
    await client.query(`create database ${template} template template0`);
    await migrate(urlOf(serverUrl, template));
    await client.query(`alter database ${template} is_template true allow_connections false`);
  } finally {
    await client.query("select pg_advisory_unlock(hashtext('kycuong test templates'))");
  }
}

/** `create database … template` leaves out the owner and the rights on the database itself. */
async function clone(client: pg.Client, template: string, name: string): Promise<void> {
  await client.query(`create database ${name} template ${template}`);
  const { rows } = await client.query<{ statement: string }>(
    `select format('alter database %I owner to %s', $2::text, datdba::regrole) as statement
       from pg_database where datname = $1
     union all
     select format('revoke all on database %I from public', $2::text)
       from pg_database where datname = $1 and datacl is not null
     union all
     select format('grant %s on database %I to %s', privilege_type, $2::text,
                   case grantee when 0 then 'public' else grantee::regrole::text end)
       from pg_database, aclexplode(datacl) where datname = $1`,
    [template, name],
  );
  for (const { statement } of rows) await client.query(statement);
}

function urlOf(serverUrl: string, database: string, role?: string, password?: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${database}`;
  if (role) url.username = role;
  if (password) url.password = encodeURIComponent(password);
  return url.href;
}
