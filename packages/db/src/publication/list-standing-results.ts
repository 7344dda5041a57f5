import { sql } from 'kysely';
import type { ProvinceTransaction } from '../core/claims.ts';
import type { CaseOfResult } from './publish-result.ts';

export interface StandingResult {
  readonly number: string;
  readonly case: CaseOfResult;
  readonly standing: 'shown' | 'held';
  readonly headline: string;
}

/** Records that stand now, held ones among them, the newest first. */
export async function listStandingResults(trx: ProvinceTransaction): Promise<StandingResult[]> {
  const { rows } = await sql<StandingResult>`
    select * from (
      select r.number, jsonb_build_object('year', r.case_year, 'no', r.case_no) as case, publishing.standing(r.number) as standing,
        (select d.content::jsonb ->> 'headline' from publishing.draft d where d.province_id = r.province_id and d.number = r.number
          and d.state = 'published' order by d.changed_at desc limit 1) as headline
      from publishing.record r order by r.number desc limit 500) s
    where standing <> 'none'`.execute(trx);
  return rows;
}

/** Whether a number was ever given to a record of the acting province. */
export async function isResultNumber(trx: ProvinceTransaction, number: string): Promise<boolean> {
  const { rows } = await sql<{ is: boolean }>`
    select exists (select from publishing.record where number = ${number}) as is`.execute(trx);
  return rows[0]!.is;
}
