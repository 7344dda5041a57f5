import type { CivilDay } from '@kycuong/rules/civil-day';
import type { RecordChange } from '@kycuong/rules/organisation';
import { sql } from 'kysely';
import type { ProvinceTransaction } from '../core/claims.ts';

export interface ChangeLine {
  readonly changeNo: number;
  readonly at: Date;
  readonly personName: string | null;
  readonly action: string;
  readonly source: string;
  readonly effectiveOn: CivilDay;
  readonly document: string;
  readonly reason: string;
  readonly reverts: number | null;
  readonly undoneBy: number | null;
  /** How many units and officers it is about. */
  readonly units: readonly string[];
  readonly officers: number;
}

export interface ChangeFilter {
  readonly subject?: { readonly kind: 'unit' | 'officer'; readonly subject: string };
  readonly changeNo?: number;
  /** The last number of the page before. */
  readonly before?: number;
  readonly limit: number;
}

/** Changes of the organisation, the newest first; pages by number. */
export async function listChanges(
  trx: ProvinceTransaction,
  province: string,
  { subject, changeNo, before, limit }: ChangeFilter,
): Promise<ChangeLine[]> {
  const { rows } = await sql<ChangeLine>`
    select c.change_no as "changeNo", c.at, p.display_name as "personName", c.action, c.source, c.effective_on as "effectiveOn",
      c.document, c.reason, c.reverts,
      (select max(r.change_no) from organisation.change r
        where r.province_id = c.province_id and r.reverts = c.change_no) as "undoneBy",
      array(select s.subject from organisation.change_subject s where s.province_id = c.province_id and s.subject_kind = 'unit' and s.change_no = c.change_no order by s.subject limit 10) as units,
      (select count(*)::int from organisation.change_subject s where s.province_id = c.province_id and s.subject_kind = 'officer' and s.change_no = c.change_no) as officers
    from organisation.change c left join access.person p on p.person_id = c.person_id
    where c.province_id = ${province}
      ${subject ? sql`and c.change_no in (select s.change_no from organisation.change_subject s where s.province_id = ${province} and s.subject_kind = ${subject.kind} and s.subject = ${subject.subject})` : sql``}
      ${changeNo ? sql`and c.change_no = ${changeNo}` : sql``}
      ${before ? sql`and c.change_no < ${before}` : sql``}
    order by c.change_no desc limit ${limit}`.execute(trx);
  return rows;
}

/** The records of a change, before and after; those that the reader may not see are left out. */
export async function changeRecords(
  trx: ProvinceTransaction,
  province: string,
  changeNo: number,
): Promise<RecordChange[]> {
  const { rows } = await sql<RecordChange>`
    select kind, before, after from organisation.change_record
    where province_id = ${province} and change_no = ${changeNo} order by kind, id`.execute(trx);
  return rows;
}
