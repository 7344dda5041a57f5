import type { Level, Participant } from '@kycuong/rules/case';
import { sql } from 'kysely';
import type { ProvinceTransaction } from '../core/claims.ts';

/** Who somebody is today, as far as a case may concern them; roles as they reach the unit that has the case. */
export async function participantOf(
  trx: ProvinceTransaction,
  person: string,
  unit: string | null,
): Promise<Participant> {
  const { rows } = await sql<Participant>`
    with who as (
      select b.officer, organisation.unit_of_officer_on(access.province(), b.officer, publication.today()) as unit
      from (select ${person}::uuid as person_id) me left join access.officer_binding b
        on b.province_id = access.province() and b.person_id = me.person_id
    )
    select ${person} as person, w.officer, w.unit,
      organisation.head_of_unit_on(access.province(), w.unit, publication.today()) as "unitHead",
      ${rolesReaching(sql`${person}::uuid`, sql`${unit}::text`)} as roles
    from who w`.execute(trx);
  return rows[0]!;
}

/** From a unit upwards, who serves there and may verify. */
export async function levelsFrom(trx: ProvinceTransaction, unit: string): Promise<Level[]> {
  const { rows } = await sql<Participant & { level: string }>`
    with recursive up (unit, depth) as (
      select ${unit}::text, 1
      union all
      select organisation.parent_unit_on(access.province(), u.unit, publication.today()), u.depth + 1
      from up u where u.depth < 16 and organisation.parent_unit_on(access.province(), u.unit, publication.today()) is not null
    )
    select u.unit as level, m.person_id as person, m.officer, u.unit,
      organisation.head_of_unit_on(access.province(), u.unit, publication.today()) as "unitHead",
      ${rolesReaching(sql`m.person_id`, sql`u.unit`)} as roles
    from up u left join lateral (
      select b.person_id, b.officer from access.officer_binding b
      where b.province_id = access.province()
        and organisation.unit_of_officer_on(access.province(), b.officer, publication.today()) = u.unit
        and exists (select from access.membership m where m.province_id = b.province_id and m.person_id = b.person_id and m.role = 'verifier')
    ) m on true
    order by u.depth, m.person_id`.execute(trx);
  const units = Map.groupBy(rows, ({ level }) => level);
  return [...units].map(([level, people]) => ({
    unit: level,
    people: people.filter(({ person }) => person !== null).map(({ level: _, ...person }) => person),
  }));
}

function rolesReaching(person: ReturnType<typeof sql>, unit: ReturnType<typeof sql>) {
  return sql`array(
    select distinct m.role from access.membership m
    where m.province_id = access.province() and m.person_id = ${person}
      and m.valid_from <= publication.today() and (m.valid_to is null or m.valid_to > publication.today())
      and (m.unit is null or ${unit} is null or m.unit = ${unit} or exists (
        select from access.unit_reach r where r.province_id = m.province_id and r.root = m.unit and r.unit = ${unit}
          and r."from" <= publication.today() and r."to" > publication.today())))`;
}
