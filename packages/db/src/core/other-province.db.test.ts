import { databaseServers } from '@kycuong/testing/database';
import { sql } from 'kysely';
import { demoPeople } from '../../seed/demo-people.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DemoDatabase, demoDatabase } from '../testing/demo-database.ts';
import { editorOf, outcome } from '../testing/drafts.ts';
import { fillAccess } from '../testing/fill-access.ts';
import { openToEveryProvince } from './policy-exceptions.ts';

describe.each(databaseServers())('between provinces on $name', (server) => {
  let database: DemoDatabase;
  beforeAll(async () => {
    database = await demoDatabase(server);
    await fillAccess(database.superuser, ['da-nang', 'yen-bai', 'khanh-hoa', 'quang-ninh']);
  });
  afterAll(() => database[Symbol.asyncDispose]());

  const ownedTables = async (): Promise<string[]> => {
    const { rows } = await sql<{ name: string }>`
      select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname in ('app', 'access', 'audit') and c.relkind = 'r' and exists (
        select from pg_attribute a where a.attrelid = c.oid and a.attname = 'province_id')`.execute(
      database.superuser,
    );
    return rows.map(({ name }) => name).filter((name) => !openToEveryProvince.includes(name));
  };

  it("One province can neither read nor change another's rows, even when a query forgets to filter.", async () => {
    const tables = await ownedTables();
    expect(tables.length).toBeGreaterThanOrEqual(9);
    for (const table of tables) {
      const { rows } = await sql<{ provinces: number }>`
        select count(distinct province_id) as provinces from ${sql.table(table)}`.execute(database.superuser);
      expect([table, rows[0]!.provinces > 1 || table === 'audit.seal']).toEqual([table, true]);
      for (const province of ['da-nang', 'yen-bai', 'khanh-hoa', 'quang-ninh']) {
        const reading = database.acting(editorOf(province), province, async (trx) => {
          const { rows } = await sql<{
            id: string;
          }>`select distinct province_id as id from ${sql.table(table)}`.execute(trx);
          return rows.map(({ id }) => id);
        });
        const seen = await reading.catch(() => []);
        expect([table, seen.filter((id) => id !== province)]).toEqual([table, []]);
      }
      for (const change of [
        sql`update ${sql.table(table)} set province_id = province_id`,
        sql`delete from ${sql.table(table)}`,
        sql`insert into ${sql.table(table)} default values`,
      ]) {
        expect(
          await outcome(database.acting(editorOf('da-nang'), 'da-nang', (trx) => change.execute(trx))),
        ).toBe('42501');
      }
    }
  });

  it('holds inside the functions that lend the owner’s rights, too', async () => {
    const slug = '46-ct-tu';
    for (const call of [
      sql`select app.create_draft(${slug}, '{}')`,
      sql`select app.save_draft(${slug}, 2, 1, '{}')`,
      sql`select app.send_back_version(${slug}, 2, 'x')`,
      sql`select app.withdraw_version(${slug}, 2)`,
    ]) {
      const step = database.acting(editorOf('da-nang'), 'da-nang', (trx) => call.execute(trx));
      expect(await outcome(step)).toBe('NO_SUCH_VERSION');
    }
  });

  it('shows names of colleagues only', async () => {
    const names = await database.acting(editorOf('da-nang'), 'da-nang', (trx) =>
      trx.selectFrom('access.person').select('display_name').execute(),
    );
    const colleagues = demoPeople.filter(({ roles }) => roles['da-nang']).map(({ name }) => name);
    expect(names.map(({ display_name }) => display_name).toSorted()).toEqual(colleagues.toSorted());
    expect(colleagues.length).toBeLessThan(demoPeople.length);
  });
});
