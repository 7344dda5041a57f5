import { type Claims, inProvince, openClaims, type ProvinceTransaction } from '@kycuong/db/claims';
import { connect, type Connection } from '@kycuong/db/connect';
import { sql } from 'kysely';
import { type BenchDatabase, withConnection } from './bench-database.ts';
import { median } from './measurement.ts';
import { openSession } from './sessions.ts';

const province = 'yen-bai';
const provinces = 10;
const bypass = { role: 'kycuong_bypass', password: 'measured' };
/** Numbers of the measured rows begin here, above all that the seeds wrote. */
const firstRow = 1_000_000_000;

const entries = (trx: ProvinceTransaction) =>
  trx
    .selectFrom('audit.entry')
    .select(['entry_no', 'at', 'actor', 'action', 'subject_kind', 'subject_key'])
    .where('province_id', '=', province);

type Reading = (trx: ProvinceTransaction, row: number) => ReturnType<typeof entries>;

/** What is read in its own transaction: one row by its key, or a page of twenty. */
export const readings = {
  point: (trx, row) => entries(trx).where('entry_no', '=', row),
  list: (trx, row) => entries(trx).where('entry_no', '<=', row).orderBy('entry_no', 'desc').limit(20),
} as const satisfies Record<string, Reading>;

export interface ClaimsBench extends AsyncDisposable {
  readonly staff: Connection;
  readonly bypass: Connection;
  readonly claims: Claims;
}

/** The two roles on one connection each, and proved claims of somebody in the measured province. */
export async function openClaimsBench(database: BenchDatabase): Promise<ClaimsBench> {
  const token = await openSession(database, `soan.${province}@demo.invalid`);
  await withConnection(database.url, async (db) => {
    const { role, password } = bypass;
    await sql`create role ${sql.id(role)} login bypassrls password ${sql.lit(password)}`.execute(db);
    await sql`grant connect on database kycuong to ${sql.id(role)}`.execute(db);
    await sql`grant usage on schema audit to ${sql.id(role)}`.execute(db);
    await sql`grant select on audit.entry to ${sql.id(role)}`.execute(db);
  });
  const staff = connect(database.urlAs('kycuong_staff'), { max: 1 });
  const other = connect(database.urlAs(bypass.role, bypass.password), { max: 1 });
  const claims = await openClaims(staff, token, province);
  if (!claims) throw new Error('the measured session got no claims');
  return {
    staff,
    bypass: other,
    claims,
    [Symbol.asyncDispose]: async () => void (await Promise.all([staff.destroy(), other.destroy()])),
  };
}

/** Brings the log to that many rows for each of ten provinces. */
export async function growTo(database: BenchDatabase, rows: number): Promise<void> {
  await withConnection(database.url, async (db) => {
    const { rows: found } = await sql<{ next: number }>`
      select coalesce(max(entry_no) + 1, ${firstRow}) as next from audit.entry where entry_no >= ${firstRow}`.execute(
      db,
    );
    await sql`
      insert into audit.entry (province_id, entry_no, actor, action, subject_kind, subject_key, payload_digest)
      overriding system value
      select case n % ${provinces} when 0 then ${province} else 'other-' || n % ${provinces} end, n, 'system:measure',
        'insert', 'app.measure', jsonb_build_object('n', n), ''
      from generate_series(${found[0]!.next}::bigint, ${firstRow + rows * provinces - 1}::bigint) n`.execute(
      db,
    );
    await sql`vacuum (analyze) audit.entry`.execute(db);
  });
}

export interface ClaimsCost {
  /** Milliseconds of a transaction, medians. */
  readonly policies: number;
  readonly bypass: number;
}

/** Both roles read the same rows in turns, so that what else the machine does hits them alike. */
export async function measureReading(
  bench: ClaimsBench,
  name: keyof typeof readings,
  { rows, rounds = 2000, warmUp = 300 }: { rows: number; rounds?: number; warmUp?: number },
): Promise<ClaimsCost> {
  const times = { policies: [] as number[], bypass: [] as number[] };
  for (let round = -warmUp; round < rounds; round += 1) {
    const row = firstRow + (((round + warmUp) * 7919) % rows) * provinces;
    for (const [role, db] of [
      ['policies', bench.staff],
      ['bypass', bench.bypass],
    ] as const) {
      const begin = performance.now();
      const found = await inProvince(db, bench.claims, (trx) => readings[name](trx, row).execute());
      const time = performance.now() - begin;
      if (found.length === 0) throw new Error(`${role}: the measured row ${row} was not found`);
      if (round >= 0) times[role].push(time);
    }
  }
  return { policies: median(times.policies), bypass: median(times.bypass) };
}

interface Plan {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly Plans?: readonly Plan[];
}

const nodes = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodes)];

/** The kinds of step by which the staff role reaches the table; `Seq Scan` among them would mean that no index is used. */
export async function scansOf(bench: ClaimsBench, name: keyof typeof readings): Promise<string[]> {
  const plan = await inProvince(bench.staff, bench.claims, (trx) =>
    readings[name](trx, firstRow).explain('json'),
  );
  const [
    {
      'QUERY PLAN': [top],
    },
  ] = plan as unknown as [{ 'QUERY PLAN': [{ Plan: Plan }] }];
  return nodes(top.Plan)
    .filter((node) => node['Relation Name'] === 'entry')
    .map((node) => node['Node Type']);
}
