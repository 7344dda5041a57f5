import type { CivilDay } from '@kycuong/rules/civil-day';
import { sql } from 'kysely';
import type { ProvinceTransaction } from '../core/claims.ts';

export interface ResultRequest {
  readonly requestNo: number;
  readonly number: string;
  readonly kind: 'correction' | 'reply' | 'removal';
  readonly words: string;
  readonly askedOn: CivilDay;
  readonly takenBy: string;
  readonly answer: string | null;
  readonly granted: boolean | null;
  readonly answeredOn: CivilDay | null;
}

/** What people ask of records, the unanswered first and the oldest of them at the top. */
export async function listResultRequests(trx: ProvinceTransaction): Promise<ResultRequest[]> {
  const { rows } =
    await sql<ResultRequest>`select request_no::int as "requestNo", number, kind, words, asked_on as "askedOn",
      taken_by as "takenBy", answer, granted, answered_on as "answeredOn"
    from publishing.request order by answered_on is not null, asked_on, request_no limit 500`.execute(trx);
  return rows;
}
