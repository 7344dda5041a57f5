import type { CivilDay } from '@kycuong/rules/civil-day';
import type { UnitKind } from '@kycuong/rules/organisation';
import { sql } from 'kysely';
import type { ProvinceTransaction } from '../core/claims.ts';
import { holdsOn } from './holds-on.ts';

export interface UnitLine {
  readonly unit: string;
  readonly parent: string | null;
  readonly unitKind: UnitKind;
  readonly name: string;
  readonly from: CivilDay;
  readonly to: CivilDay | null;
  /** Who heads it on the day; null when nobody does, or more than one person. */
  readonly head: { readonly officer: string; readonly name: string | null } | null;
}

/** Every unit that stands on a day, each with its head. */
export async function listUnits(
  trx: ProvinceTransaction,
  province: string,
  day: CivilDay,
): Promise<UnitLine[]> {
  const { rows } = await sql<UnitLine>`
    with head as (
      select p.unit, min(p.officer) as officer from work.post p
      where p.province_id = ${province} and p.role = 'head' and ${holdsOn('p', day)}
      group by p.unit having count(distinct p.officer) = 1)
    select distinct on (u.unit) u.unit, u.parent, u.unit_kind as "unitKind", u.name, u."from", u."to",
      case when h.officer is not null then jsonb_build_object('officer', h.officer, 'name', o.name) end as head
    from work.unit u left join head h on h.unit = u.unit
    left join organisation.officer o on o.province_id = u.province_id and o.officer = h.officer
    where u.province_id = ${province} and ${holdsOn('u', day)}
    order by u.unit, u."from" desc, u.id`.execute(trx);
  return rows;
}

/** Units that once stood and do so no more on a day, each by its last stage. */
export async function listEndedUnits(
  trx: ProvinceTransaction,
  province: string,
  day: CivilDay,
): Promise<Omit<UnitLine, 'head'>[]> {
  const { rows } = await sql<Omit<UnitLine, 'head'>>`
    select * from (
      select distinct on (u.unit) u.unit, u.parent, u.unit_kind as "unitKind", u.name, u."from", u."to" from work.unit u
      where u.province_id = ${province} and u.superseded_at = 'infinity' and not u.withdrawn
      order by u.unit, u."from" desc, u.id) last
    where "to" <= ${day} order by unit`.execute(trx);
  return rows;
}
