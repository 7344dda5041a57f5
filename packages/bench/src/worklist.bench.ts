import { createStaffApi, type StaffCaller } from '@kycuong/api/staff';
import pg from 'pg';
import { sql } from 'kysely';
import { type BenchDatabase, benchServers, openBenchDatabase, withConnection } from './bench-database.ts';
import { median, milliseconds, type Section } from './measurement.ts';
import { openSession } from './sessions.ts';

const province = 'yen-bai';
const quick = process.env['KYCUONG_BENCH_QUICK'] === '1';
const cases = quick ? 1000 : 10_000;
const [users, rounds] = [32, quick ? 4 : 40];
const accounts = ['soan', 'soan-2', 'duyet'].map((who) => `${who}.${province}@demo.invalid`);

const stages = ['verifying', 'explaining', 'weighing', 'concluded', 'decided', 'appealed', 'final'] as const;

/** Open cases at every step, spread over handlers and others who have them; the guards of the path are passed over. */
async function openCases(database: BenchDatabase): Promise<string[]> {
  return withConnection(database.url, async (db) => {
    const { rows } = await sql<{ person: string }>`
      select a.person_id as person from access.account a join auth."user" u on u.id = a.account_id
      where u.email = any (${sql.val(accounts)}) order by u.email`.execute(db);
    const handlers = rows.map(({ person }) => person);
    await sql`insert into access.membership (province_id, person_id, role, valid_from)
      select ${province}, person, 'verifier', '2026-01-01' from unnest(${sql.val(handlers)}::uuid[]) person
      on conflict do nothing`.execute(db);
    await db.connection().execute(async (one) => {
      await sql`set session_replication_role = replica`.execute(one);
      await sql`insert into casework.case (province_id, case_year, case_no, revision, stage, title, origin, subject_officer,
          subject_unit, owner, handler, opened_by, opened_on, detected_on, directives, behaviours, next_due_on, next_limit, state)
        select ${province}, 2026, n, 3, (${sql.val(stages)}::text[])[1 + n % ${stages.length}], 'Hồ sơ đất đi vòng bốn lần, việc số ' || n,
          'inspection', 'o-' || n % 2000, 'u-' || n % 200, 'u-' || n % 200,
          -- One in twenty waits for each of the three; the rest for people who are not measured.
          case when n % 20 < 3 then (${sql.val(handlers)}::uuid[])[1 + n % 20] end,
          (${sql.val(handlers)}::uuid[])[1], current_date - n % 200, current_date - n % 200, '{46-ct-tu}', '{YB-11}',
          case when n % 5 > 0 then current_date + n % 90 - 30 end, 'verification', '{}' from generate_series(1, ${cases}) n`.execute(
        one,
      );
      await sql`set session_replication_role = origin`.execute(one);
    });
    await sql`vacuum (analyze) casework.case`.execute(db);
    return handlers;
  });
}

const query = `select case_year, case_no, title, stage, next_due_on, next_limit, owner from casework.case
  where province_id = $1 and handler = $2 and stage = any ($3) order by next_due_on, case_year, case_no limit 51`;

/** Every user asks again as soon as they are answered. Milliseconds of every answer. */
async function timesOf(ask: (user: number) => Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  const user = async (_: unknown, place: number) => {
    for (let round = -2; round < rounds; round += 1) {
      const begin = performance.now();
      await ask(place);
      if (round >= 0) times.push(performance.now() - begin);
    }
  };
  await Promise.all(Array.from({ length: users }, user));
  return times.toSorted((a, b) => a - b);
}

const p95 = (sorted: readonly number[]): number => sorted[Math.floor(sorted.length * 0.95)] ?? Number.NaN;

export async function measureWorklist(): Promise<Section> {
  await using database = await openBenchDatabase(benchServers().at(-1)!);
  const handlers = await openCases(database);
  const api = createStaffApi({
    staffDatabaseUrl: database.urlAs('kycuong_staff'),
    authDatabaseUrl: database.urlAs('kycuong_auth'),
    secret: 'of the bench alone, never used for a cookie',
    origin: 'http://127.0.0.1',
  });
  api.log.level = 'silent';
  const pool = new pg.Pool({ connectionString: database.url, max: 10 });
  try {
    const callers: StaffCaller[] = [];
    for (const email of accounts)
      callers.push(
        api.createCaller({
          session: { token: await openSession(database, email) },
          province,
          requestId: 'bench',
        }),
      );
    const ours = async (user: number) => {
      const { rows } = await callers[user % callers.length]!.case.mine({});
      if (rows.length === 0) throw new Error('the measured work list is empty');
    };
    const bare = (user: number) =>
      pool.query(query, [province, handlers[user % handlers.length], [...stages]]);
    const [mine, theirs] = [[], []] as [number[][], number[][]];
    for (let turn = 0; turn < 3; turn += 1) {
      mine.push(await timesOf(ours));
      theirs.push(await timesOf(bare));
    }
    const [own, hand] = [median(mine.map(p95)), median(theirs.map(p95))];
    return {
      title: 'The work list of a handler',
      words: [
        `${cases.toLocaleString('en')} open cases of one province on ${database.name}; ${users} users at once, each asking again when answered, in turns; p95, median of three turns. Ours proves the session and the roles, reads under the policies and gives 51 rows; the query reads by one index as a superuser.`,
      ],
      measurements: [
        {
          name: 'Work list, p95, against one indexed query',
          ours: milliseconds(own),
          peer: milliseconds(hand),
          value: own / hand,
        },
      ],
    };
  } finally {
    await pool.end();
    await api.close();
  }
}
