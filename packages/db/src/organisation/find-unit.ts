import type { CivilDay } from '@kycuong/rules/civil-day';
import type { Competence, Role, Succession, UnitStage } from '@kycuong/rules/organisation';
import { sql } from 'kysely';
import type { ProvinceTransaction } from '../core/claims.ts';
import { currentCompetences, currentUnits } from './current-records.ts';
import { holdsOn } from './holds-on.ts';

/** Every stage of a unit, the earliest first; none when the province has no such unit. */
export function unitStages(trx: ProvinceTransaction, province: string, unit: string): Promise<UnitStage[]> {
  return currentUnits(trx)
    .where('u.province_id', '=', province)
    .where('u.unit', '=', unit)
    .orderBy('u.from')
    .orderBy('u.id')
    .execute();
}

export interface UnitMember {
  readonly post: string;
  readonly officer: string;
  readonly name: string | null;
  readonly role: Role;
  readonly title: string | null;
  readonly acting: boolean;
  readonly concurrent: boolean;
  readonly from: CivilDay;
}

export interface UnitPeople {
  /** Heads, deputies and managers. */
  readonly leaders: readonly UnitMember[];
  readonly staff: number;
}

/** Who leads a unit on a day, and how many more serve there. */
export async function unitPeople(
  trx: ProvinceTransaction,
  province: string,
  unit: string,
  day: CivilDay,
): Promise<UnitPeople> {
  const { rows: leaders } = await sql<UnitMember>`
    select p.id as post, p.officer, o.name, p.role, d.title, coalesce(d.acting, false) as acting,
      coalesce(d.concurrent, false) as concurrent, p."from"
    from work.post p left join organisation.officer o on o.province_id = p.province_id and o.officer = p.officer
    left join organisation.post_detail d on d.province_id = p.province_id and d.id = p.id
    where p.province_id = ${province} and p.unit = ${unit} and p.role <> 'staff' and ${holdsOn('p', day)}
    order by array_position(array['head', 'deputy', 'manager'], p.role::text), o.name_key, p.officer limit 100`.execute(
    trx,
  );
  const { rows } = await sql<{ staff: number }>`
    select count(*)::int as staff from work.post p
    where p.province_id = ${province} and p.unit = ${unit} and p.role = 'staff' and ${holdsOn('p', day)}`.execute(
    trx,
  );
  return { leaders, staff: rows[0]!.staff };
}

/** What took over from a unit, and what it took over from; undone changes aside. */
export async function unitSuccessions(
  trx: ProvinceTransaction,
  province: string,
  unit: string,
): Promise<Succession[]> {
  const { rows } = await sql<Succession>`
    select s.predecessor, s.successor, s.kind, s.effective_on as "on" from organisation.succession s
    where s.province_id = ${province} and (s.predecessor = ${unit} or s.successor = ${unit})
      and not exists (select from organisation.change c where c.province_id = s.province_id and c.reverts = s.change_no)
    order by s.effective_on, s.predecessor, s.successor`.execute(trx);
  return rows;
}

/** The competences of a unit, those in force first. */
export function unitCompetences(
  trx: ProvinceTransaction,
  province: string,
  unit: string,
): Promise<Competence[]> {
  return currentCompetences(trx)
    .where('c.province_id', '=', province)
    .where('c.unit', '=', unit)
    .orderBy('c.to', (order) => order.desc().nullsFirst())
    .orderBy('c.matter_kind')
    .orderBy('c.id')
    .limit(500)
    .execute();
}

/** How many matters some units have in hand. */
export async function openMattersOf(
  trx: ProvinceTransaction,
  province: string,
  units: readonly string[],
): Promise<number> {
  const { rows } = await sql<{ open: number }>`
    select count(*)::int as open from work.matter m
    where m.province_id = ${province} and m.unit = any(${[...units]}::text[]) and m.closed_on is null
      and m.superseded_at = 'infinity' and not m.withdrawn`.execute(trx);
  return rows[0]!.open;
}

/** The names of some units, each by its latest stage. */
export async function unitNames(
  trx: ProvinceTransaction,
  province: string,
  units: readonly string[],
): Promise<Map<string, string>> {
  const { rows } = await sql<{ unit: string; name: string }>`
    select distinct on (u.unit) u.unit, u.name from work.unit u
    where u.province_id = ${province} and u.unit = any(${[...units]}::text[])
      and u.superseded_at = 'infinity' and not u.withdrawn
    order by u.unit, u."from" desc, u.id`.execute(trx);
  return new Map(rows.map(({ unit, name }) => [unit, name]));
}
