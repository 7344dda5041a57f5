import type { CivilDay } from '@kycuong/rules/civil-day';
import { nameQuery, type Officer, type Role } from '@kycuong/rules/organisation';
import { type RawBuilder, sql } from 'kysely';
import type { ProvinceTransaction } from '../core/claims.ts';
import { holdsOn } from './holds-on.ts';
import { tokenBegins } from './search-officers.ts';

export interface OfficerLine extends Officer {
  /** By which the list sorts. */
  readonly nameKey: string;
  /** The post that began last of those held on the day. */
  readonly post: {
    readonly unit: string;
    readonly unitName: string | null;
    readonly role: Role;
    readonly title: string | null;
    readonly acting: boolean;
    readonly concurrent: boolean;
  } | null;
}

export interface OfficerFilter {
  readonly day: CivilDay;
  /** What was typed; empty is everybody. */
  readonly typed?: string;
  /** Serves in one of these. */
  readonly units?: readonly string[];
  readonly kind?: string;
  readonly role?: string;
  /** Holds no post on the day. */
  readonly idle?: boolean;
  /** The last row of the page before. */
  readonly after?: Pick<OfficerLine, 'nameKey' | 'id'>;
  readonly limit: number;
}

/** Officers by given name, in Vietnamese order; pages by key. */
export async function listOfficers(
  trx: ProvinceTransaction,
  province: string,
  filter: OfficerFilter,
): Promise<OfficerLine[]> {
  const { day, limit } = filter;
  const { rows } = await sql<OfficerLine>`
    select o.officer as id, o.name, o.name_key as "nameKey", o.kind, o."from", o."to",
      case when p.unit is not null then jsonb_build_object('unit', p.unit, 'unitName', u.name, 'role', p.role, 'title', d.title,
        'acting', coalesce(d.acting, false), 'concurrent', coalesce(d.concurrent, false)) end as post
    from organisation.officer o
    left join lateral (
      select p.id, p.unit, p.role from work.post p
      where p.province_id = o.province_id and p.officer = o.officer and ${holdsOn('p', day)}
      order by p."from" desc, p.id limit 1) p on true
    left join organisation.post_detail d on d.province_id = o.province_id and d.id = p.id
    left join lateral (
      select u.name from work.unit u where u.province_id = o.province_id and u.unit = p.unit and ${holdsOn('u', day)}
      order by u."from" desc, u.id limit 1) u on true
    where o.province_id = ${province} ${sql.join(conditions(province, filter), sql` `)}
    order by o.name_key, o.officer limit ${limit}`.execute(trx);
  return rows;
}

function conditions(province: string, filter: OfficerFilter): RawBuilder<unknown>[] {
  const { day, typed = '', units, kind, role, idle = false, after } = filter;
  const query = nameQuery(typed);
  const found: RawBuilder<unknown>[] = [sql``];
  if (query !== '')
    found.push(
      sql`and o.officer in (select officer from organisation.officer_token where province_id = ${province} and ${tokenBegins(query)})`,
    );
  if (kind) found.push(sql`and o.kind = ${kind}`);
  if (units || role)
    found.push(sql`and o.officer in (select p.officer from work.post p where p.province_id = ${province} and ${holdsOn('p', day)}
      ${units ? sql`and p.unit = any(${[...units]}::text[])` : sql``} ${role ? sql`and p.role = ${role}` : sql``})`);
  if (idle)
    found.push(sql`and not exists (select from work.post p where p.province_id = ${province} and p.officer = o.officer
      and ${holdsOn('p', day)})`);
  if (after) found.push(sql`and (o.name_key, o.officer) > (${after.nameKey}, ${after.id})`);
  return found;
}
