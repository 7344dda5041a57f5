import type { CivilDay } from '@kycuong/rules/civil-day';
import { sql } from 'kysely';
import type { ProvinceTransaction } from '../core/claims.ts';

export interface MatterFilter {
  /** How its id begins. */
  readonly begins: string;
  readonly unit: string;
  readonly open: boolean;
  /** The id after which the page begins. */
  readonly after: string;
}

export interface MatterLine {
  readonly matter: string;
  readonly matterKind: string;
  readonly unit: string;
  readonly openedOn: CivilDay;
  readonly closedOn: CivilDay | null;
  readonly transfers: number;
  /** Transfers that nobody has accepted. */
  readonly waiting: number;
}

export const mattersOfAPage = 50;

/** Matters that the person may see, by id; one more than a page when there is another. */
export async function listMatters(
  trx: ProvinceTransaction,
  province: string,
  { begins, unit, open, after }: MatterFilter,
): Promise<MatterLine[]> {
  const { rows } = await sql<MatterLine>`
    with page as materialized (
      select m.matter, m.matter_kind, m.unit, m.opened_on, m.closed_on from work.matter m
      where m.province_id = ${province} and m.superseded_at = 'infinity' and not m.withdrawn
        and m.matter > ${after} and m.matter ^@ ${begins}
        and (${unit} = '' or m.unit = ${unit}) and (not ${open}::boolean or m.closed_on is null)
      order by m.matter limit ${mattersOfAPage + 1}
    )
    select p.matter, p.matter_kind as "matterKind", p.unit, p.opened_on as "openedOn", p.closed_on as "closedOn",
      r.transfers, r.waiting
    from page p cross join lateral (
      select count(*)::int as transfers, count(*) filter (where r.accepted_on is null)::int as waiting
      from work.referral r where r.province_id = ${province} and r.matter = p.matter and r.superseded_at = 'infinity' and not r.withdrawn
    ) r order by p.matter`.execute(trx);
  return rows;
}
