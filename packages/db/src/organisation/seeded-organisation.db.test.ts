import type { CivilDay } from '@kycuong/rules/civil-day';
import { headOfUnitOn as decidedHead } from '@kycuong/rules/organisation';
import { compareByGivenName } from '@kycuong/rules/text';
import { databaseServers } from '@kycuong/testing/database';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedOrganisation } from '../../seed/seed.ts';
import type { ProvinceTransaction } from '../core/claims.ts';
import { type DemoDatabase, demoDatabase } from '../testing/demo-database.ts';
import { editorOf, outcome } from '../testing/drafts.ts';
import {
  changeRecords,
  findOfficer,
  headOfUnitOn,
  listChanges,
  listOfficers,
  listUnits,
  lockOrganisation,
  readState,
  recordPartyMembership,
  searchOfficers,
  subtreeOf,
  unitSuccessions,
  viewPartyMembership,
} from './organisation.ts';

const province = 'yen-bai';
const admin = `to-chuc.${province}@demo.invalid`;
const day = '2026-11-22' as CivilDay;

describe.each(databaseServers())('an organisation that was seeded, on $name', (server) => {
  let database: DemoDatabase;
  beforeAll(async () => {
    database = await demoDatabase(server);
    expect(await seedOrganisation(database.superuser)).toHaveLength(4);
    expect(await seedOrganisation(database.superuser)).toEqual([]);
  });
  afterAll(() => database[Symbol.asyncDispose]());
  const as = <Answer>(email: string, work: (trx: ProvinceTransaction) => Promise<Answer>) =>
    database.acting(email, province, work);
  const reading = <Answer>(work: (trx: ProvinceTransaction) => Promise<Answer>) =>
    as(editorOf(province), work);

  it('has a tree in which the districts ended and their communes went up', async () => {
    const before = await reading((trx) => listUnits(trx, province, '2025-06-30' as CivilDay));
    const after = await reading((trx) => listUnits(trx, province, day));
    expect([before.length, after.length]).toEqual([22, 20]);
    expect(before.find(({ unit }) => unit === 'xa-tan-hoa')?.parent).toBe('huyen-mau-tay');
    expect(after.find(({ unit }) => unit === 'xa-tan-hoa')).toMatchObject({
      parent: 'ubnd',
      head: { officer: expect.any(String), name: expect.any(String) },
    });
    expect(await reading((trx) => unitSuccessions(trx, province, 'huyen-mau-tay'))).toEqual([
      { predecessor: 'huyen-mau-tay', successor: 'ubnd', kind: 'dissolved', on: '2025-07-01' },
    ]);
  });

  it('lists officers by given name, page by page, each once', async () => {
    const names: string[] = [];
    let after: { nameKey: string; id: string } | undefined;
    for (;;) {
      const page = await reading((trx) =>
        listOfficers(trx, province, { day, limit: 70, ...(after && { after }) }),
      );
      names.push(...page.map(({ name }) => name));
      after = page.at(-1);
      if (page.length < 70) break;
    }
    expect(names).toHaveLength(300);
    expect(names).toEqual(names.toSorted(compareByGivenName));
  });

  it('filters officers by a unit with what hangs under it, by kind, role and name', async () => {
    const units = await reading((trx) => subtreeOf(trx, province, 'so-noi-vu', day));
    const list = (filter: Partial<Parameters<typeof listOfficers>[2]>) =>
      reading((trx) => listOfficers(trx, province, { day, limit: 500, ...filter }));
    expect(await list({ units })).toHaveLength(45);
    expect(await list({ units, role: 'head' })).toHaveLength(3);
    expect((await list({ kind: 'cadre' })).every(({ kind }) => kind === 'cadre')).toBe(true);
    expect(await list({ idle: true })).toEqual([]);
    const [someone] = await list({ limit: 1 });
    expect((await list({ typed: someone!.name })).map(({ id }) => id)).toContain(someone!.id);
  });

  it('finds an officer as the name is typed, without diacritics', async () => {
    const everyone = await reading((trx) => listOfficers(trx, province, { day, limit: 500 }));
    const { name, id } = everyone.find((officer) => officer.name.includes('Đ'))!;
    const typed = name.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gi, 'd').toLowerCase();
    expect(
      (await reading((trx) => searchOfficers(trx, province, typed))).map((officer) => officer.id),
    ).toContain(id);
    expect(
      (await reading((trx) => searchOfficers(trx, province, 'CB-0001'))).map((officer) => officer.id),
    ).toEqual(['CB-0001']);
    expect(await reading((trx) => searchOfficers(trx, province, ' '))).toEqual([]);
  });

  it('A behaviour addressed to heads of unit is raised only against someone who headed a unit on that day.', async () => {
    await reading(async (trx) => {
      const units = ['ubnd', 'so-xay-dung', 'xa-tan-hoa', 'huyen-mau-tay', 'khong-co'];
      const { posts } = await readState(trx, province, { units, officers: [], records: [] });
      for (const on of ['2021-06-30', '2021-07-01', '2022-03-15', '2024-09-01', '2025-07-01'] as CivilDay[])
        for (const unit of units)
          expect([unit, on, await headOfUnitOn(trx, province, unit, on)]).toEqual([
            unit,
            on,
            decidedHead(posts, unit, on) ?? null,
          ]);
      expect(posts.filter(({ role }) => role === 'head').length).toBeGreaterThanOrEqual(3);
    });
  });

  it('keeps every change with its records', async () => {
    const changes = await reading((trx) => listChanges(trx, province, { limit: 10 }));
    expect(changes.map(({ action }) => action)).toEqual(['dissolve-unit', 'dissolve-unit', 'import']);
    const ofUnit = await reading((trx) =>
      listChanges(trx, province, { subject: { kind: 'unit', subject: 'xa-tan-hoa' }, limit: 10 }),
    );
    expect(ofUnit).toHaveLength(2);
    expect(await reading((trx) => changeRecords(trx, province, ofUnit[0]!.changeNo))).toHaveLength(5);
    expect(await reading((trx) => findOfficer(trx, province, 'CB-0001'))).toMatchObject({
      officer: { id: 'CB-0001' },
      posts: [{ unit: 'ubnd', role: 'head', title: 'Chủ tịch' }],
    });
  });

  it('shows Party membership to few, and writes each view to the audit log', async () => {
    await as(admin, (trx) =>
      recordPartyMembership(trx, { officer: 'CB-0001', standing: 'member', since: day, document: 'QĐ 1' }),
    );
    expect(await as(admin, (trx) => viewPartyMembership(trx, 'CB-0001'))).toMatchObject({
      standing: 'member',
      since: day,
    });
    expect(await outcome(reading((trx) => viewPartyMembership(trx, 'CB-0001')))).toBe('NOT_PERMITTED');
    expect(
      await outcome(reading((trx) => trx.selectFrom('organisation.party_membership').selectAll().execute())),
    ).toBe('42501');
    expect(await outcome(as(admin, (trx) => viewPartyMembership(trx, 'khong-co')))).toMatch(
      'NO_SUCH_OFFICER',
    );
    const { rows } = await sql<{ action: string; payload: unknown }>`
      select action, payload from audit.entry join audit.payload using (province_id, entry_no)
      where subject_kind = 'organisation.party_membership' order by entry_no`.execute(database.superuser);
    expect(rows).toEqual([
      { action: 'insert', payload: {} },
      { action: 'view', payload: {} },
    ]);
  });

  it("One province can neither read nor change another's rows, even when a query forgets to filter.", async () => {
    const { rows: tables } = await sql<{ name: string }>`
      select 'organisation.' || relname as name from pg_class
      where relnamespace = 'organisation'::regnamespace and relkind = 'r' and relname <> 'party_membership'`.execute(
      database.superuser,
    );
    expect(tables.length).toBeGreaterThanOrEqual(11);
    for (const { name } of tables) {
      const seen = await as(admin, async (trx) => {
        const { rows } = await sql<{
          id: string;
        }>`select distinct province_id as id from ${sql.table(name)}`.execute(trx);
        return rows.map(({ id }) => id);
      });
      expect([name, seen.filter((id) => id !== province)]).toEqual([name, []]);
      for (const change of [
        sql`update ${sql.table(name)} set province_id = province_id`,
        sql`delete from ${sql.table(name)}`,
        sql`insert into ${sql.table(name)} default values`,
      ])
        expect([name, await outcome(as(admin, (trx) => change.execute(trx)))]).toEqual([name, '42501']);
    }
    expect(await outcome(as(admin, (trx) => lockOrganisation(trx, 'da-nang')))).toBe('NOT_PERMITTED');
  });
});
