import type { CivilDay } from '@kycuong/rules/civil-day';
import { sql } from 'kysely';
import type { ProvinceTransaction } from '../core/claims.ts';
import type { RemedyKey } from './read-remedies.ts';

export interface MilestoneWork extends RemedyKey {
  readonly milestone: number;
  readonly text: string;
  readonly dueOn: CivilDay | null;
  /** `do` waits for the acting person; `verify` for somebody else than who did it. */
  readonly what: 'do' | 'verify';
  /** Calendar days after the day that was set. */
  readonly daysLate: number;
}

/** What the acting person answers for and has not done, and what others did that they could verify; the earliest day first. */
export async function milestonesWaiting(
  trx: ProvinceTransaction,
  person: string,
  limit: number,
): Promise<MilestoneWork[]> {
  const { rows } = await sql<MilestoneWork>`
    select m.case_year as year, m.case_no as no, m.line, m.milestone_no as milestone,
      r.state #>> array['milestones', (m.milestone_no - 1)::text, 'text'] as text, m.due_on as "dueOn",
      case when m.done_on is null then 'do' else 'verify' end as what,
      greatest(0, coalesce(m.done_on, publication.today()) - coalesce(m.due_on, coalesce(m.done_on, publication.today()))) as "daysLate"
    from outcome.milestone m join outcome.remedy r using (province_id, case_year, case_no, line)
    where m.verified_on is null and r.stage = 'open' and case when m.done_on is null then m.owner = ${person}::uuid
      else ${person}::uuid not in (m.owner, m.done_by) and (access.has_role_in('verifier', r.unit)
        or access.has_role_in('inspector', r.unit) or access.has_role_in('decider', r.unit)) end
    order by m.due_on nulls last, m.case_year, m.case_no, m.line, m.milestone_no limit ${limit}`.execute(trx);
  return rows;
}
