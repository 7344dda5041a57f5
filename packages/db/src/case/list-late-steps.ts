import type { LimitId } from '@kycuong/rules/case';
import type { CivilDay } from '@kycuong/rules/civil-day';
import { type Expression, type SqlBool, sql } from 'kysely';
import type { ProvinceTransaction } from '../core/claims.ts';
import type { CaseKey } from './case-key.ts';

/** A limit that whoever had the case did not keep: a signal about the handlers themselves. */
export interface LateClock extends CaseKey {
  readonly title: string;
  readonly limit: LimitId;
  readonly due: CivilDay;
  /** Null while it is still running. */
  readonly endedOn: CivilDay | null;
  readonly owner: string;
  readonly holder: string | null;
  readonly holderName: string | null;
}

/** Limits of handlers that passed before they were met, or have passed by a day and are not met, the longest first. */
export async function listLateSteps(
  trx: ProvinceTransaction,
  { today, holder, limit }: { today: CivilDay; holder?: string; limit: number },
): Promise<LateClock[]> {
  const wanted: Expression<SqlBool>[] = [
    sql<boolean>`k.due_on < coalesce(k.ended_on, ${today}::date)`,
    // Limits that are the officer's own to keep.
    sql<boolean>`k.limit_id <> 'explanation' and not k.limit_id ^@ 'appeal'`,
    ...(holder === undefined ? [] : [sql<boolean>`k.holder = ${holder}::uuid`]),
  ];
  const { rows } = await sql<LateClock>`
    select k.case_year as year, k.case_no as no, c.title, k.limit_id as "limit", k.due_on as due, k.ended_on as "endedOn", c.owner,
      k.holder, p.display_name as "holderName"
    from casework.clock k join casework.case c using (province_id, case_year, case_no)
    left join access.person p on p.person_id = k.holder
    where ${sql.join(wanted, sql` and `)} order by k.due_on, k.case_year, k.case_no, k.clock_no limit ${limit}`.execute(
    trx,
  );
  return rows;
}
