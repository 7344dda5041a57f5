import type { MeasureForm } from '@kycuong/rules/case';
import type { CivilDay } from '@kycuong/rules/civil-day';
import { sql } from 'kysely';
import type { CaseKey } from '../case/case.ts';
import type { ProvinceTransaction } from '../core/claims.ts';

export interface MeasureToExecute extends CaseKey {
  readonly title: string;
  readonly form: MeasureForm;
  readonly decidedOn: CivilDay;
}

/** Measures of final cases that nobody has carried out, as far as the acting person sees cases; the oldest decision first. */
export async function measuresToExecute(
  trx: ProvinceTransaction,
  limit: number,
): Promise<MeasureToExecute[]> {
  const { rows } = await sql<MeasureToExecute>`
    select c.case_year as year, c.case_no as no, c.title, m.measure ->> 'form' as form, d.decided_on as "decidedOn"
    from casework.case c
    join lateral (select * from casework.measure_decision d where d.province_id = c.province_id and d.case_year = c.case_year
      and d.case_no = c.case_no and d.round = c.round order by d.decision_no desc limit 1) d on not d.overturned
    cross join lateral jsonb_array_elements(d.measures) with ordinality m (measure, place)
    where c.stage = 'final' and not exists (select from outcome.measure_execution e where e.province_id = c.province_id
      and e.case_year = c.case_year and e.case_no = c.case_no and e.round = c.round and e.decision_no = d.decision_no
      and e.measure_no = m.place)
    order by d.decided_on, c.case_year, c.case_no, m.place limit ${limit}`.execute(trx);
  return rows;
}
