import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { NamingClient } from './naming-client.ts';
import type { DB } from './schema.gen.ts';

export type Connection = Kysely<DB>;

export interface ConnectOptions {
  readonly max?: number;
  /** Longest that one statement may run; 0 is no limit. */
  readonly statementTimeoutMs?: number;
  readonly applicationName?: string;
  /** Acts as this role from the start. */
  readonly role?: string;
  /** An idle connection broke. The next query opens another, so this is for the log only. */
  readonly onIdleError?: (error: Error) => void;
}

const { builtins } = pg.types;
// A civil day stays text: as an instant it would move with the time zone. Our bigints are counters far below 2^53.
const parsers = new Map<number, (text: string) => unknown>([
  [builtins.DATE, String],
  [builtins.INT8, Number],
]);
export const typeParsers: pg.CustomTypesConfig = {
  getTypeParser: (oid, format) => parsers.get(oid) ?? pg.types.getTypeParser(oid, format as 'text'),
};

export function connectPool(url: string, options: ConnectOptions = {}): pg.Pool {
  const pool = new pg.Pool({
    Client: NamingClient,
    connectionString: url,
    max: options.max ?? 10,
    application_name: options.applicationName ?? 'kycuong',
    statement_timeout: options.statementTimeoutMs ?? 30_000,
    idle_in_transaction_session_timeout: 60_000,
    types: typeParsers,
    // To compile a statement costs more than any of ours runs; policies make estimates high enough that the server would try.
    options: ['-c jit=off', ...(options.role ? [`-c role=${options.role}`] : [])].join(' '),
  });
  // Without a listener a restart of the server would end our process.
  pool.on('error', options.onIdleError ?? (() => {}));
  return pool;
}

export function connect(url: string, options?: ConnectOptions): Connection {
  return new Kysely<DB>({ dialect: new PostgresDialect({ pool: connectPool(url, options) }) });
}
