import type { Role } from '@kycuong/rules/access';
import { sql } from 'kysely';
import { bindOfficer, createAccount, createPerson, grantMembership } from '../access/access.ts';
import type { Connection } from '../core/connect.ts';

/** Where the people of a case serve, for tests of the case path. */
export const caseProvince = 'yen-bai';

/** A ward below a department below the province; who serves there, and what they may do. */
const units = [
  ['tinh', null],
  ['so', 'tinh'],
  ['phuong', 'so'],
] as const;

interface Cast {
  readonly unit: string;
  readonly officer: string | null;
  readonly post: 'head' | 'staff';
  readonly roles: readonly Role[];
}
const member = (unit: string, officer: string | null, ...roles: Role[]): Cast => ({
  unit,
  officer,
  post: 'staff',
  roles,
});

export const cast = {
  chair: { unit: 'phuong', officer: 'o-chu-tich', post: 'head', roles: ['head'] },
  intake: member('phuong', 'o-tiep-nhan', 'intake'),
  verifier: member('phuong', 'o-xac-minh', 'verifier'),
  otherVerifier: member('phuong', 'o-xac-minh-2', 'verifier', 'decider'),
  chained: member('phuong', 'o-chuyen-tiep', 'verifier'),
  unbound: member('phuong', null, 'verifier'),
  decider: member('phuong', 'o-quyet-dinh', 'decider'),
  otherDecider: member('phuong', 'o-quyet-dinh-2', 'decider'),
  subject: member('phuong', 'o-thin', 'officer'),
  colleague: member('phuong', 'o-dong-nghiep', 'officer'),
  inspector: member('so', 'o-thanh-tra', 'inspector'),
  verifierAbove: member('so', 'o-xac-minh-so', 'verifier'),
  deciderAbove: member('so', 'o-quyet-dinh-so', 'decider'),
  custodian: member('so', 'o-giu-danh-tinh', 'identity-custodian'),
  custodianOfWard: member('phuong', 'o-giu-danh-tinh-p', 'identity-custodian'),
} as const satisfies Record<string, Cast>;
export type CastName = keyof typeof cast;

/** Puts the cast into their units, posts and roles; an account is `<name>@demo.invalid`. Returns their persons. */
export async function placeCast(
  superuser: Connection,
  province = caseProvince,
): Promise<ReadonlyMap<CastName, string>> {
  const people = new Map<CastName, string>();
  await superuser.transaction().execute(async (trx) => {
    for (const [unit, parent] of units) {
      await sql`insert into work.unit (province_id, id, recorded_at, source, unit, parent, unit_kind, name, "from")
        values (${province}, ${unit}, now(), 't', ${unit}, ${parent}, 'other', ${unit}, '2020-01-01')`.execute(
        trx,
      );
    }
    for (const [name, { unit, officer, post, roles }] of Object.entries(cast)) {
      const personId = await createPerson(trx, name);
      people.set(name as CastName, personId);
      await createAccount(trx, {
        name,
        email: `${name}@demo.invalid`,
        passwordHash: '',
        personId,
        isDemo: true,
      });
      for (const role of roles) await grantMembership(trx, { province, personId, role, unit });
      if (officer === null) continue;
      await bindOfficer(trx, { province, personId, officer });
      await sql`insert into organisation.officer (province_id, officer, name, name_key, kind)
        values (${province}, ${officer}, ${name}, ${name}, 'civil-servant')`.execute(trx);
      await sql`insert into work.post (province_id, id, recorded_at, source, officer, unit, role, "from")
        values (${province}, ${officer}, now(), 't', ${officer}, ${unit}, ${post}, '2020-01-01')`.execute(
        trx,
      );
    }
    // Roles begin in time for every day that a test lives.
    await sql`update access.membership set valid_from = '2026-01-01' where province_id = ${province}`.execute(
      trx,
    );
  });
  return people;
}

/** Moves the day that the database lives in. */
export async function setDay(superuser: Connection, day: string): Promise<void> {
  await sql`insert into publication.clock (day) values (${day}) on conflict (one) do update set day = excluded.day`.execute(
    superuser,
  );
}
