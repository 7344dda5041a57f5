import type { Role } from '@kycuong/rules/access';
import { sql } from 'kysely';
import type { ProvinceTransaction } from '../core/claims.ts';

export interface HeldRole {
  readonly membership: number;
  readonly role: Role;
  readonly unit: string | null;
  readonly unitName: string | null;
  readonly from: string;
  readonly to: string | null;
  readonly isHeldToday: boolean;
  readonly endReason: string | null;
}

export interface Person {
  readonly personId: string;
  readonly name: string;
  readonly officer: string | null;
  /** Newest first; those that ended, too. */
  readonly roles: readonly HeldRole[];
}

/** Whoever holds, held or was offered a role in the acting province, by name. */
export async function listPeople(trx: ProvinceTransaction, personId?: string): Promise<Person[]> {
  const { rows } = await sql<Person>`
    select p.person_id as "personId", p.display_name as name, b.officer, coalesce(m.roles, '[]') as roles
    from access.person p
    left join access.officer_binding b on b.person_id = p.person_id
    left join (
      select m.person_id, jsonb_agg(jsonb_build_object('membership', m.membership_no, 'role', m.role, 'unit', m.unit,
        'unitName', u.name, 'from', m.valid_from, 'to', m.valid_to, 'endReason', m.end_reason,
        'isHeldToday', m.valid_from <= c.today and (m.valid_to is null or m.valid_to > c.today))
        order by m.valid_from desc, m.membership_no desc) as roles
      from access.membership m cross join publication.calendar c
      left join lateral (
        select u.name from work.unit u where u.province_id = m.province_id and u.unit = m.unit and u.superseded_at = 'infinity'
          and not u.withdrawn order by u."from" desc limit 1) u on true
      group by m.person_id) m on m.person_id = p.person_id
    where ${personId ?? null}::uuid is null or p.person_id = ${personId ?? null}::uuid
    order by p.display_name, p.person_id limit 1000`.execute(trx);
  return rows;
}
