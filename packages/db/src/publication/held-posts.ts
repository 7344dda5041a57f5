import type { CivilDay } from '@kycuong/rules/civil-day';
import type { HeldPost } from '@kycuong/rules/publication';
import { sql } from 'kysely';
import type { ProvinceTransaction } from '../core/claims.ts';

/** A unit and every unit above it on a day, nearest first. */
export async function unitsUpward(
  trx: ProvinceTransaction,
  unit: string,
  day: CivilDay,
): Promise<{ readonly unit: string; readonly name: string }[]> {
  const { rows } = await sql<{ unit: string; name: string }>`
    with recursive up (unit, depth) as (
      select ${unit}::text, 1
      union all
      select organisation.parent_unit_on(access.province(), u.unit, ${day}::date), u.depth + 1 from up u
      where u.depth < 16 and organisation.parent_unit_on(access.province(), u.unit, ${day}::date) is not null)
    select u.unit, s.name from up u cross join lateral organisation.unit_on(access.province(), u.unit, ${day}::date) s
    order by u.depth`.execute(trx);
  return rows;
}

/** Every post that was held under a unit on some day of a period, with the units above it as they stood on its last day. */
export async function heldPostsUnder(
  trx: ProvinceTransaction,
  top: string,
  from: CivilDay,
  to: CivilDay,
): Promise<HeldPost[]> {
  const { rows } = await sql<HeldPost>`
    with reach as (
      select r.unit, array_agg(r.root) as roots from access.unit_reach r
      where r.province_id = access.province() and r."from" <= ${to}::date and r."to" > ${to}::date group by r.unit)
    select p.officer, p.role, p."from", p."to", array_prepend(p.unit, coalesce(r.roots, '{}')) as units
    from work.post p left join reach r using (unit)
    where p.province_id = access.province() and p.superseded_at = 'infinity' and not p.withdrawn
      and p."from" <= ${to}::date and (p."to" is null or p."to" > ${from}::date)
      and (p.unit = ${top} or ${top} = any (r.roots))`.execute(trx);
  return rows;
}
