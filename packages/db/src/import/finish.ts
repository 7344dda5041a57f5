import type { CellFault } from '@kycuong/rules/import';
import { sql } from 'kysely';
import type { ProvinceTransaction } from '../core/claims.ts';
import { tableOf } from '../work/work.ts';
import type { ImportCounts, ImportRun } from './import-run.ts';

/** What the waiting records and refused rows come to. */
export async function countStaged(
  trx: ProvinceTransaction,
  province: string,
  { runId, source }: Pick<ImportRun, 'runId' | 'source'>,
  ofSource: ReadonlyMap<string, number>,
): Promise<Pick<ImportCounts, 'new' | 'changed' | 'same' | 'rejected' | 'missing'>> {
  const { rows } = await sql<{ change: string; count: number }>`
    select change, count(*)::int as count from import.staged
    where province_id = ${province} and run_id = ${runId} group by change
    union all
    select 'rejected', count(*)::int from import.rejected where province_id = ${province} and run_id = ${runId}`.execute(
    trx,
  );
  const of = (change: string) => rows.find((row) => row.change === change)?.count ?? 0;
  let missing = 0;
  for (const [kind, found] of ofSource) {
    const { rows: stored } = await sql<{ count: number }>`
      select count(*)::int as count from ${sql.table(`work.${tableOf(kind)}`)} e
      where e.province_id = ${province} and e.source = ${`import:${source}`} and e.superseded_at = 'infinity' and not e.withdrawn`.execute(
      trx,
    );
    missing += Math.max(0, stored[0]!.count - found);
  }
  return { new: of('new'), changed: of('changed'), same: of('same'), rejected: of('rejected'), missing };
}

export type Finish =
  | { readonly state: 'checked'; readonly counts: ImportCounts }
  | { readonly state: 'applied'; readonly changeNo: number | null }
  | { readonly state: 'cancelled' }
  | {
      readonly state: 'failed';
      readonly fault: Pick<CellFault, 'message' | 'remedy'> & { readonly row?: number };
    };

/** Ends the work of a job on an import, unless somebody has taken it elsewhere meanwhile. */
export async function finishRun(
  trx: ProvinceTransaction,
  province: string,
  { runId, state }: Pick<ImportRun, 'runId' | 'state'>,
  finish: Finish,
): Promise<void> {
  await trx
    .updateTable('import.run')
    .set({
      state: finish.state,
      finished_at: sql`clock_timestamp()`,
      ...(finish.state === 'checked' && { counts: JSON.stringify(finish.counts) }),
      ...(finish.state === 'applied' && { change_no: finish.changeNo }),
      ...(finish.state === 'failed' && { fault: JSON.stringify(finish.fault) }),
    })
    .where('province_id', '=', province)
    .where('run_id', '=', runId)
    .where('state', '=', state)
    .execute();
}
