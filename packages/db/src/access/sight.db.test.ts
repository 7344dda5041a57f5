import type { Role } from '@kycuong/rules/access';
import { databaseServers } from '@kycuong/testing/database';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DemoDatabase, demoDatabase } from '../testing/demo-database.ts';
import { bindOfficer, createAccount, createPerson, grantMembership } from './access.ts';

const province = 'yen-bai';
const addressOf = (name: string): string => `${name}@demo.invalid`;

// so > phong > to, and xa beside them. Each unit has one officer of its name, with one record of each kind.
const units = [
  ['so', null],
  ['phong', 'so'],
  ['to', 'phong'],
  ['xa', null],
] as const;

interface Cast {
  readonly role: Role;
  readonly unit?: string;
  readonly officer?: string;
}

const cast: Readonly<Record<string, Cast>> = {
  'head-phong': { role: 'head', unit: 'phong' },
  'officer-to': { role: 'officer', officer: 'cb-to' },
  inspector: { role: 'inspector' },
  appraiser: { role: 'appraiser' },
  'verifier-xa': { role: 'verifier', unit: 'xa' },
  approver: { role: 'catalogue-approver' },
  admin: { role: 'organisation-admin' },
};

describe.each(databaseServers())('what a role sees on $name', (server) => {
  let database: DemoDatabase;
  beforeAll(async () => {
    database = await demoDatabase(server);
    const { superuser } = database;
    await superuser.transaction().execute(async (trx) => {
      for (const [name, { role, unit, officer }] of Object.entries(cast)) {
        const personId = await createPerson(trx, name);
        await createAccount(trx, { name, email: addressOf(name), passwordHash: '', personId, isDemo: true });
        await grantMembership(trx, { province, personId, role, ...(unit && { unit }) });
        if (officer) await bindOfficer(trx, { province, personId, officer });
      }
    });
    for (const [unit, parent] of units) {
      await sql`insert into work.unit (province_id, id, recorded_at, source, unit, parent, unit_kind, name, "from")
        values (${province}, ${unit}, now(), 't', ${unit}, ${parent}, 'other', ${unit}, '2020-01-01')`.execute(
        superuser,
      );
      await sql`insert into work.post (province_id, id, recorded_at, source, officer, unit, role, "from")
        values (${province}, ${unit}, now(), 't', ${`cb-${unit}`}, ${unit}, 'staff', '2020-01-01')`.execute(
        superuser,
      );
      await sql`insert into work.leave (province_id, id, recorded_at, source, officer, cause, "from")
        values (${province}, ${unit}, now(), 't', ${`cb-${unit}`}, 'sick', '2026-01-01')`.execute(superuser);
      await sql`insert into work.matter (province_id, id, recorded_at, source, matter, matter_kind, unit, opened_on)
        values (${province}, ${unit}, now(), 't', ${`m-${unit}`}, 'k', ${unit}, '2026-01-01')`.execute(
        superuser,
      );
      await sql`insert into work.assignment (province_id, id, recorded_at, source, matter, assignee, unit, assigned_on)
        values (${province}, ${unit}, now(), 't', ${`m-${unit}`}, ${`cb-${unit}`}, ${unit}, '2026-01-01')`.execute(
        superuser,
      );
      await sql`insert into detection.signal (province_id, directive_slug, content_hash, behaviour, indicator, level, grain, key1, key2,
          concerns, records, first_on, last_on, expires_on)
        values (${province}, 'd', 'h', 'b', 'i', 'notice', 'officer', ${`cb-${unit}`}, '', array[${`cb-${unit}`}], '{}',
          '2026-02-01', '2026-02-01', '2026-12-31')`.execute(superuser);
    }
  });
  afterAll(() => database[Symbol.asyncDispose]());

  const seen = async (name: string, table: string): Promise<string[]> => {
    const column = table === 'detection.signal' ? 'key1' : 'id';
    const rows = await database.acting(addressOf(name), province, async (trx) => {
      const found = await sql<{ id: string }>`
        select ${sql.ref(column)} as id from ${sql.table(table)} order by 1`.execute(trx);
      return found.rows;
    });
    return rows.map(({ id }) => id.replace('cb-', ''));
  };
  const everything = ['phong', 'so', 'to', 'xa'];

  it.each([
    ['inspector', everything, everything, everything],
    ['appraiser', everything, [], everything],
    ['head-phong', ['phong', 'to'], ['phong', 'to'], ['phong', 'to']],
    ['verifier-xa', ['xa'], ['xa'], ['xa']],
    ['officer-to', ['to'], ['to'], ['to']],
    ['approver', [], [], []],
    ['admin', [], [], everything],
  ])('%s', async (name, evidence, signals, leave) => {
    expect(await seen(name, 'work.assignment')).toEqual(evidence);
    expect(await seen(name, 'work.matter')).toEqual(evidence);
    expect(await seen(name, 'detection.signal')).toEqual(signals);
    expect(await seen(name, 'work.leave')).toEqual(leave);
    expect(await seen(name, 'work.unit')).toEqual(everything);
  });

  it('keeps the log of everything but catalogues for auditors and inspectors', async () => {
    const kinds = (name: string) =>
      database.acting(addressOf(name), province, async (trx) => {
        const entries = await trx.selectFrom('audit.entry').select('subject_kind').distinct().execute();
        return entries.some((entry) => !entry.subject_kind.startsWith('app.'));
      });
    expect([await kinds('approver'), await kinds('inspector')]).toEqual([false, true]);
    // What an entry holds is opened one at a time, and each opening is an entry.
    const direct = database.acting(addressOf('inspector'), province, (trx) =>
      sql`select from audit.payload`.execute(trx),
    );
    await expect(direct).rejects.toThrow('permission denied');
  });

  it('follows the tree: a unit that moves away is seen by its new head from that day on, and keeps its records', async () => {
    await sql`insert into work.unit (province_id, id, recorded_at, source, unit, parent, unit_kind, name, "from")
      values (${province}, 'to-2', now(), 't', 'to', 'xa', 'other', 'to', current_date + 10)`.execute(
      database.superuser,
    );
    expect(await seen('head-phong', 'work.assignment')).toEqual(['phong', 'to']);
    await sql`insert into publication.clock values (true, current_date + 11)`.execute(database.superuser);
    expect(await seen('head-phong', 'work.assignment')).toEqual(['phong']);
    expect(await seen('verifier-xa', 'work.assignment')).toEqual(['to', 'xa']);
    await sql`delete from publication.clock`.execute(database.superuser);
  });

  it('ends a circle in the tree', async () => {
    await sql`insert into work.unit (province_id, id, recorded_at, source, unit, parent, unit_kind, name, "from") values
      (${province}, 'c-1', now(), 't', 'c-1', 'c-2', 'other', 'c', '2020-01-01'),
      (${province}, 'c-2', now(), 't', 'c-2', 'c-1', 'other', 'c', '2020-01-01')`.execute(database.superuser);
    const { rows } = await sql<{ n: number }>`
      select count(*) as n from access.unit_reach where root = 'c-1'`.execute(database.superuser);
    expect(rows[0]!.n).toBe(1);
  });

  it('answers for one unit, one officer and a role in a unit', async () => {
    const answers = await database.acting(addressOf('head-phong'), province, (trx) =>
      sql<
        Record<string, unknown>
      >`select access.may_see_unit('to') as below, access.may_see_unit('so') as above,
        access.has_role_in('head', 'to') as heads, access.has_role_in('head', 'so') as heads_above, access.officer() as officer`.execute(
        trx,
      ),
    );
    expect(answers.rows[0]).toEqual({
      below: true,
      above: false,
      heads: true,
      heads_above: false,
      officer: null,
    });
  });

  it('ends with the role, at the next statement', async () => {
    await database.acting(addressOf('inspector'), province, async (trx) => {
      const count = async () =>
        (await sql<{ n: number }>`select count(*) as n from work.assignment`.execute(trx)).rows[0]!.n;
      expect(await count()).toBe(4);
      await sql`update access.membership set valid_from = current_date - 3, valid_to = current_date
        where role = 'inspector'`.execute(database.superuser);
      expect(await count()).toBe(0);
    });
  });
});
