import type { Case } from '@kycuong/rules/case';
import type { CivilDay } from '@kycuong/rules/civil-day';
import type { ProvinceTransaction } from '../core/claims.ts';
import type { CaseKey } from './case-key.ts';

/** A case that the acting person may see, or null. */
export async function findCase(trx: ProvinceTransaction, { year, no }: CaseKey): Promise<Case | null> {
  const row = await trx
    .selectFrom('casework.case')
    .select('state')
    .where('case_year', '=', year)
    .where('case_no', '=', no)
    .executeTakeFirst();
  return row ? (row.state as unknown as Case) : null;
}

export interface CaseEvent {
  readonly no: number;
  readonly kind: string;
  readonly by: string | null;
  readonly at: Date;
  readonly onDay: CivilDay;
  readonly stageBefore: string | null;
  readonly stageAfter: string;
  readonly payload: unknown;
  readonly because: readonly string[];
}

/** Everything that happened in a case, the newest first. */
export async function caseEvents(trx: ProvinceTransaction, { year, no }: CaseKey): Promise<CaseEvent[]> {
  const rows = await trx
    .selectFrom('casework.case_event as e')
    .leftJoin('access.person as p', 'p.person_id', 'e.person_id')
    .select([
      'e.event_no as no',
      'e.kind',
      'p.display_name as by',
      'e.at',
      'e.on_day as onDay',
      'e.stage_before as stageBefore',
      'e.stage_after as stageAfter',
      'e.payload',
      'e.because',
    ])
    .where('e.case_year', '=', year)
    .where('e.case_no', '=', no)
    .orderBy('e.event_no', 'desc')
    .execute();
  return rows as unknown as CaseEvent[];
}
