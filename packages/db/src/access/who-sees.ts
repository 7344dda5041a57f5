import type { Role } from '@kycuong/rules/access';
import type { WhoSees } from '@kycuong/rules/access/schema';
import { sql } from 'kysely';
import type { ProvinceTransaction } from '../core/claims.ts';

export const seenKinds = ['evidence', 'signal', 'casework', 'leave'] as const;
export type SeenKind = (typeof seenKinds)[number];

export interface Seer {
  readonly personId: string;
  readonly name: string;
  /** The role that opens it; null when the person is the officer. */
  readonly role: Role | null;
  /** The unit at which the role is held; null for the whole province. */
  readonly unit: string | null;
  readonly why: 'whole-province' | 'this-unit' | 'unit-above' | 'own';
  readonly what: readonly SeenKind[];
}

/** Who of the acting province may look at what an officer or a unit did, today, and by which role. */
export async function whoSees(trx: ProvinceTransaction, { kind, id }: WhoSees): Promise<Seer[]> {
  const { rows } = await sql<Seer>`
    with today as (select today from publication.calendar),
    place as (
      select ${id} as unit where ${kind} = 'unit'
      union
      select p.unit from work.post p, today
      where ${kind} = 'officer' and p.officer = ${id} and p.superseded_at = 'infinity' and not p.withdrawn
        and p."from" <= today and (p."to" is null or p."to" > today)
    ),
    held as (
      select m.person_id, m.role, m.unit from access.membership m, today
      where m.valid_from <= today and (m.valid_to is null or m.valid_to > today)
    ),
    seeing as (
      select h.*, k.what from held h cross join unnest(${[...seenKinds]}::text[]) k (what)
      where h.role = any (access.roles_that_see(k.what))
    ),
    found as (
      select s.person_id, s.role, s.unit, s.what,
        case when s.unit is null then 'whole-province' when s.unit in (select unit from place) then 'this-unit' else 'unit-above' end as why
      from seeing s
      where s.unit is null or s.unit in (select unit from place) or exists (
        select from access.unit_reach r, today where r.root = s.unit and r.unit in (select unit from place)
          and r."from" <= today and r."to" > today)
      union all
      select b.person_id, null, null, k.what, 'own' from access.officer_binding b cross join unnest(${[...seenKinds]}::text[]) k (what)
      where ${kind} = 'officer' and b.officer = ${id} and b.person_id in (select person_id from held)
    )
    select f.person_id as "personId", p.display_name as name, f.role, f.unit, f.why, array_agg(f.what order by f.what) as what
    from found f join access.person p using (person_id)
    group by 1, 2, 3, 4, 5 order by p.display_name, f.role nulls first, f.unit nulls first`.execute(trx);
  return rows;
}
