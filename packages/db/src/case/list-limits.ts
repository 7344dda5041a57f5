import type { LimitId } from '@kycuong/rules/case';
import type { CivilDay } from '@kycuong/rules/civil-day';
import type { ProvinceTransaction } from '../core/claims.ts';
import type { CaseKey } from './case-key.ts';

export interface LimitLine extends CaseKey {
  readonly title: string;
  readonly limit: LimitId;
  readonly from: CivilDay;
  readonly due: CivilDay;
  readonly handler: string | null;
  readonly owner: string;
}

/** The calendar of limits: what ends in `[from, to)` and has not been met, by day. */
export async function listLimits(
  trx: ProvinceTransaction,
  { from, to, handler, limit }: { from: CivilDay; to: CivilDay; handler?: string; limit: number },
): Promise<LimitLine[]> {
  const rows = await trx
    .selectFrom('casework.clock as k')
    .innerJoin('casework.case as c', (join) =>
      join
        .onRef('c.province_id', '=', 'k.province_id')
        .onRef('c.case_year', '=', 'k.case_year')
        .onRef('c.case_no', '=', 'k.case_no'),
    )
    .select([
      'k.case_year as year',
      'k.case_no as no',
      'c.title',
      'k.limit_id as limit',
      'k.from_on as from',
      'k.due_on as due',
      'c.handler',
      'c.owner',
    ])
    .where('k.ended_on', 'is', null)
    .where('k.due_on', '>=', from)
    .where('k.due_on', '<', to)
    .$if(handler !== undefined, (query) => query.where('c.handler', '=', handler!))
    .orderBy('k.due_on')
    .orderBy('k.case_year')
    .orderBy('k.case_no')
    .limit(limit)
    .execute();
  return rows as unknown as LimitLine[];
}
