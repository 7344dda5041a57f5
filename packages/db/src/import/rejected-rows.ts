import type { ProvinceTransaction } from '../core/claims.ts';
import type { RejectedRow } from './stage-rows.ts';

/** Refused rows in the order of the file; the next page is asked for with the last one's row. */
export const listRejected = (
  trx: ProvinceTransaction,
  province: string,
  runId: string,
  { after = 0, limit }: { readonly after?: number; readonly limit: number },
): Promise<RejectedRow[]> =>
  trx
    .selectFrom('import.rejected')
    .select(['row_no as row', 'cells', 'faults'])
    .where('province_id', '=', province)
    .where('run_id', '=', runId)
    .where('row_no', '>', after)
    .orderBy('row_no')
    .limit(limit)
    .$castTo<RejectedRow>()
    .execute();

export interface StagedSample {
  readonly row: number;
  readonly kind: string;
  readonly id: string;
  readonly change: 'new' | 'changed';
  readonly content: Readonly<Record<string, unknown>>;
}

/** The first waiting records that change anything. */
export const sampleStaged = (
  trx: ProvinceTransaction,
  province: string,
  runId: string,
  limit: number,
): Promise<StagedSample[]> =>
  trx
    .selectFrom('import.staged')
    .select(['row_no as row', 'kind', 'id', 'change', 'content'])
    .where('province_id', '=', province)
    .where('run_id', '=', runId)
    .where('change', '<>', 'same')
    .orderBy('row_no')
    .limit(limit)
    .$castTo<StagedSample>()
    .execute();
