import { needsFourEyes, needsSecondFactor } from '@kycuong/rules/access/role-care';
import { roles, type Role } from '@kycuong/rules/access';
import { databaseServers } from '@kycuong/testing/database';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inProvince, openClaims, type ProvinceTransaction } from '../core/claims.ts';
import { type DemoDatabase, demoDatabase, newSession } from '../testing/demo-database.ts';
import { dayFrom, outcome } from '../testing/drafts.ts';
import { fillAccess } from '../testing/fill-access.ts';
import {
  createAccount,
  createPerson,
  decideProposal,
  endRole,
  grantMembership,
  invite,
  listPeople,
  listProposals,
  proposeOfficer,
  proposeRole,
  type RoleWish,
  startPasswordReset,
  useInvitation,
} from './access.ts';

const province = 'yen-bai';
const digest = (n: number): string => n.toString(16).padStart(64, '0');
const tomorrow = () => new Date(Date.now() + 86_400_000);

describe.each(databaseServers())('roles with four eyes on $name', (server) => {
  let database: DemoDatabase;
  const people: Record<string, string> = {};
  beforeAll(async () => {
    database = await demoDatabase(server);
    await fillAccess(database.superuser, [province]);
    await database.superuser.transaction().execute(async (trx) => {
      const add = async (name: string, role: Role, where = province, unit?: string) => {
        const personId = await createPerson(trx, name);
        const email = `${name}@demo.invalid`;
        await createAccount(trx, { name, email, passwordHash: '', personId, isDemo: name !== 'no-factor' });
        await grantMembership(trx, { province: where, personId, role, ...(unit && { unit }) });
        people[name] = personId;
      };
      await add('admin-a', 'organisation-admin');
      await add('admin-b', 'organisation-admin');
      await add('admin-of-unit', 'organisation-admin', province, 'phong');
      await add('clerk', 'officer');
      await add('stranger', 'officer', 'da-nang');
      await add('no-factor', 'decider');
    });
  });
  afterAll(() => database[Symbol.asyncDispose]());

  const as = <T>(name: string, work: (trx: ProvinceTransaction) => Promise<T>) =>
    database.acting(`${name}@demo.invalid`, province, work);
  const wish = (role: Role, more: Partial<RoleWish> = {}): RoleWish => ({
    personId: people['clerk']!,
    role,
    unit: null,
    from: dayFrom(0),
    to: null,
    reason: 'phân công',
    ...more,
  });
  const propose = (name: string, given: RoleWish) => as(name, (trx) => proposeRole(trx, given));
  const decide = (name: string, no: number, decision: 'confirmed' | 'refused' | 'withdrawn', reason = '') =>
    outcome(as(name, (trx) => decideProposal(trx, no, decision, reason)));
  const rolesOf = async (name: string) => {
    const [person] = await as('admin-a', (trx) => listPeople(trx, people[name]));
    return person!.roles.filter(({ isHeldToday }) => isHeldToday).map(({ role }) => role);
  };

  it('asks for the same care as the rules do', async () => {
    const { rows } = await sql<{ role: Role; eyes: boolean; factor: boolean }>`
      select role, access.needs_four_eyes(role) as eyes, access.needs_second_factor(role) as factor
      from unnest(${[...roles]}::text[]) role`.execute(database.superuser);
    for (const { role, eyes, factor } of rows)
      expect([role, eyes, factor]).toEqual([role, needsFourEyes(role), needsSecondFactor(role)]);
  });

  it('holds a sensitive role only after another admin confirmed it, and never by the person', async () => {
    const no = await propose('admin-a', wish('decider'));
    expect(await rolesOf('clerk')).not.toContain('decider');
    expect(await decide('admin-a', no, 'confirmed')).toBe('PROPOSED_BY_YOU');
    expect(await decide('clerk', no, 'confirmed')).toBe('NO_SUCH_PROPOSAL');
    expect(await decide('admin-b', no, 'confirmed')).toBe('done');
    expect(await decide('admin-b', no, 'refused', 'muộn')).toBe('PROPOSAL_DECIDED_ALREADY');
    expect(await rolesOf('clerk')).toContain('decider');
    expect(await outcome(propose('admin-a', wish('decider')))).toBe('ROLE_HELD_ALREADY');
  });

  it('gives a plain role at once', async () => {
    await propose('admin-a', wish('intake'));
    expect(await rolesOf('clerk')).toContain('intake');
  });

  it('refuses a role for oneself, in the past, without a reason, of an unknown unit, person or province', async () => {
    expect(await outcome(propose('admin-a', wish('decider', { personId: people['admin-a']! })))).toBe(
      'OWN_ROLE',
    );
    expect(await outcome(propose('admin-a', wish('head', { from: dayFrom(-1) })))).toBe('ROLE_DAY_IN_PAST');
    expect(await outcome(propose('admin-a', wish('head', { reason: '  ' })))).toBe('ROLE_REASON_REQUIRED');
    expect(await outcome(propose('admin-a', wish('head', { unit: 'không-có' })))).toBe('ROLE_UNIT_UNKNOWN');
    expect(await outcome(propose('clerk', wish('head')))).toBe('NOT_AN_ORGANISATION_ADMIN');
    const absent = '00000000-0000-4000-8000-000000000000';
    const refused = await Promise.all(
      [people['stranger']!, absent].map((personId) =>
        outcome(propose('admin-a', wish('head', { personId }))),
      ),
    );
    expect(refused).toEqual(['NO_SUCH_PERSON', 'NO_SUCH_PERSON']);
  });

  it('lets the admin of a unit work there and below, and nowhere else', async () => {
    expect(await outcome(propose('admin-of-unit', wish('head', { unit: 'phong' })))).toBe('done');
    expect(await outcome(propose('admin-of-unit', wish('head', { unit: 'so' })))).toBe(
      'NOT_AN_ORGANISATION_ADMIN',
    );
    expect(await outcome(propose('admin-of-unit', wish('verifier')))).toBe('NOT_AN_ORGANISATION_ADMIN');
  });

  it('can be withdrawn by the proposer only, and refused with a reason only', async () => {
    const no = await propose('admin-a', wish('publisher'));
    expect(await decide('admin-b', no, 'withdrawn')).toBe('NOT_THE_PROPOSER');
    expect(await decide('admin-b', no, 'refused')).toBe('ROLE_REASON_REQUIRED');
    expect(await decide('admin-a', no, 'withdrawn')).toBe('done');
  });

  it('binds an officer once, with four eyes', async () => {
    const no = await as('admin-a', (trx) =>
      proposeOfficer(trx, { personId: people['clerk']!, officer: 'cb-9', reason: 'cùng một người' }),
    );
    expect(await decide('admin-b', no, 'confirmed')).toBe('done');
    const officer = await as('clerk', (trx) =>
      sql<{ is: string }>`select access.officer() as is`.execute(trx),
    );
    expect(officer.rows[0]!.is).toBe('cb-9');
    const again = await as('admin-a', (trx) =>
      proposeOfficer(trx, { personId: people['admin-of-unit']!, officer: 'cb-9', reason: 'nhầm' }),
    );
    expect(await decide('admin-b', again, 'confirmed')).toBe('OFFICER_BOUND_ALREADY');
  });

  it('ends a role with a reason, at once, and keeps the last admin', async () => {
    const held = async (name: string, role: Role) => {
      const [person] = await as('admin-a', (trx) => listPeople(trx, people[name]));
      return person!.roles.find((one) => one.role === role)!.membership;
    };
    const end = async (who: string, no: number, reason: string) =>
      outcome(as(who, (trx) => endRole(trx, no, reason)));
    expect(await end('admin-a', await held('clerk', 'decider'), '')).toBe('ROLE_REASON_REQUIRED');
    expect(await end('admin-a', await held('clerk', 'decider'), 'thôi việc này')).toBe('done');
    expect(await rolesOf('clerk')).not.toContain('decider');
    expect(await end('admin-a', 999_999, 'không có')).toBe('NO_SUCH_ROLE');
    await sql`delete from access.membership where role = 'organisation-admin' and unit is null and province_id = ${province}
      and person_id not in (${people['admin-a']!}, ${people['admin-b']!})`.execute(database.superuser);
    expect(await end('admin-a', await held('admin-b', 'organisation-admin'), 'chuyển công tác')).toBe('done');
    expect(await end('admin-a', await held('admin-a', 'organisation-admin'), 'nhầm')).toBe(
      'LAST_ORGANISATION_ADMIN',
    );
  });

  it('keeps the staff role from writing any of it by itself', async () => {
    for (const table of ['membership', 'role_proposal', 'officer_binding', 'invitation', 'api_token'])
      for (const change of [
        sql`insert into ${sql.table(`access.${table}`)} default values`,
        sql`update ${sql.table(`access.${table}`)} set province_id = province_id`,
        sql`delete from ${sql.table(`access.${table}`)}`,
      ])
        expect(await outcome(as('admin-a', (trx) => change.execute(trx)))).toBe('42501');
  });

  it('opens nothing to a deciding role without a second factor', async () => {
    const staff = database.as('kycuong_staff');
    const token = await newSession(database.superuser, 'no-factor@demo.invalid');
    expect(await openClaims(staff, token, province)).toBeNull();
    await sql`update auth.user set two_factor_enabled = true where email = 'no-factor@demo.invalid'`.execute(
      database.superuser,
    );
    const claims = await openClaims(staff, token, province);
    expect(await inProvince(staff, claims!, (trx) => listProposals(trx, {}))).not.toEqual([]);
  });

  it('makes links that work once, expire, and never reach into another province', async () => {
    const staff = database.as('kycuong_staff');
    const link = (n: number, expiresAt = tomorrow()) => ({ digest: digest(n), expiresAt });
    const who = { name: 'Người mới (minh họa)', email: 'moi-1@demo.invalid' };
    await as('admin-a', (trx) => invite(trx, who, link(1)));
    expect(await outcome(as('admin-a', (trx) => invite(trx, who, link(2))))).toBe('INVITED_ALREADY');
    expect(await useInvitation(staff, digest(3), 'hash')).toBeNull();
    expect(await useInvitation(staff, digest(1), 'hash')).toBe(who.email);
    expect(await useInvitation(staff, digest(1), 'hash')).toBeNull();
    await as('admin-a', (trx) =>
      invite(trx, { ...who, email: 'moi-2@demo.invalid' }, link(4, new Date(Date.now() - 1000))),
    );
    expect(await useInvitation(staff, digest(4), 'hash')).toBeNull();

    const reset = (person: string, n: number) =>
      outcome(as('admin-a', (trx) => startPasswordReset(trx, people[person]!, link(n))));
    await newSession(database.superuser, 'clerk@demo.invalid');
    expect(await reset('clerk', 5)).toBe('done');
    expect(await useInvitation(staff, digest(5), 'another')).toBe('clerk@demo.invalid');
    const { rows } = await sql<{ n: number }>`
      select count(*) as n from auth.session s join auth.user u on u.id = s.user_id where u.email = 'clerk@demo.invalid'`.execute(
      database.superuser,
    );
    expect(rows[0]!.n).toBe(0);
    expect([await reset('stranger', 6), await reset('admin-a', 7)]).toEqual([
      'NO_SUCH_PERSON',
      'RESET_BY_OPERATOR',
    ]);
    await sql`insert into access.membership (province_id, person_id, role, valid_from)
      values ('da-nang', ${people['clerk']!}, 'officer', current_date)`.execute(database.superuser);
    expect(await reset('clerk', 8)).toBe('RESET_BY_OPERATOR');
  });
});
