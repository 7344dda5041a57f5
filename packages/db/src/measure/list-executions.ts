import type { Execution } from '@kycuong/rules/measure';
import { sql } from 'kysely';
import type { CaseKey } from '../case/case.ts';
import type { ProvinceTransaction } from '../core/claims.ts';

/** What was carried out of the measures of a case, as far as the acting person sees the case. */
export async function listExecutions(trx: ProvinceTransaction, { year, no }: CaseKey): Promise<Execution[]> {
  const { rows } = await sql<Execution>`
    select e.round, e.decision_no as decision, e.measure_no as measure, e.executed_on as "executedOn", e.executed_by as "executedBy",
      e.evidence, e.ends_on as "endsOn", e.end_basis as "endBasis", case when e.lifted_on is not null then jsonb_build_object(
        'on', e.lifted_on, 'by', e.lifted_by, 'reason', e.lift_reason, 'basis', e.lift_basis, 'number', e.lift_number) end as lifted
    from outcome.measure_execution e where e.case_year = ${year} and e.case_no = ${no}
    order by e.round, e.decision_no, e.measure_no`.execute(trx);
  return rows;
}
