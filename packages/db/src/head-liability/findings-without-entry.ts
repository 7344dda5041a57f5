import type { CivilDay } from '@kycuong/rules/civil-day';
import { sql } from 'kysely';
import type { CaseKey } from '../case/case.ts';
import type { ProvinceTransaction } from '../core/claims.ts';

/** A confirmed behaviour of a final case that nobody has asked its head about. */
export interface Finding extends CaseKey {
  readonly title: string;
  readonly allegation: number;
  readonly behaviour: string;
  readonly actOn: CivilDay;
  /** Where the officer served on the day of the act, and who headed that unit then; null where the register does not say. */
  readonly unit: string | null;
  readonly head: string | null;
}

/** As far as the acting person sees cases; the oldest act first. A head's own act is answered for in the case. */
export async function findingsWithoutEntry(trx: ProvinceTransaction, limit: number): Promise<Finding[]> {
  const { rows } = await sql<Finding>`
    select c.case_year as year, c.case_no as no, c.title, k.allegation_no as allegation, k.behaviour, k.act_on as "actOn", u.unit, h.head
    from casework.case c
    join casework.conclusion k using (province_id, case_year, case_no, round)
    cross join lateral (select coalesce(c.subject_collective,
      organisation.unit_of_officer_on(c.province_id, c.subject_officer, k.act_on)) as unit) u
    cross join lateral (select organisation.head_of_unit_on(c.province_id, u.unit, k.act_on) as head) h
    where c.stage in ('final', 'closed') and k.outcome = 'confirmed' and h.head is distinct from c.subject_officer
      and exists (select from casework.measure_decision d where d.province_id = c.province_id and d.case_year = c.case_year
        and d.case_no = c.case_no and d.round = c.round and not d.overturned)
      and not exists (select from liability.entry e where e.province_id = c.province_id and e.case_year = c.case_year
        and e.case_no = c.case_no and e.round = c.round and e.allegation_no = k.allegation_no)
    order by k.act_on, c.case_year, c.case_no, k.allegation_no limit ${limit}`.execute(trx);
  return rows;
}
