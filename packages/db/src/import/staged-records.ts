import type { DraftRecord, RowRecords } from '@kycuong/rules/import';
import type { RecordChange } from '@kycuong/rules/organisation';
import { sql } from 'kysely';
import type { ProvinceTransaction } from '../core/claims.ts';

export interface StagedRecord extends DraftRecord {
  readonly row: number;
  readonly change: 'new' | 'changed' | 'same';
}

/** Waiting records in the order of the file's rows, a page at a time. */
export async function* stagedRecords(
  trx: ProvinceTransaction,
  province: string,
  runId: string,
  { changedOnly = false, atOnce = 5000 }: { changedOnly?: boolean; atOnce?: number } = {},
): AsyncGenerator<StagedRecord[]> {
  let after = { row: -1, kind: '', id: '' };
  for (;;) {
    const { rows } = await sql<StagedRecord>`
      select kind, id, row_no as row, change, content from import.staged
      where province_id = ${province} and run_id = ${runId} and row_no >= ${after.row}
        and (row_no, kind, id) > (${after.row}, ${after.kind}, ${after.id})
        ${changedOnly ? sql`and change <> 'same'` : sql``}
      order by row_no, kind, id limit ${atOnce}`.execute(trx);
    if (rows.length === 0) return;
    yield rows;
    const { row, kind, id } = rows.at(-1)!;
    after = { row, kind, id };
  }
}

/** All waiting records by row: for the organisation, which is looked at as a whole. */
export async function stagedRows(
  trx: ProvinceTransaction,
  province: string,
  runId: string,
): Promise<RowRecords[]> {
  const rows = new Map<number, DraftRecord[]>();
  for await (const page of stagedRecords(trx, province, runId))
    for (const { row, kind, id, content } of page)
      rows.set(row, [...(rows.get(row) ?? []), { kind, id, content }]);
  return [...rows].map(([row, records]) => ({ row, records }));
}

/** Says of each waiting record of the organisation whether it changes anything. */
export async function markChanges(
  trx: ProvinceTransaction,
  province: string,
  runId: string,
  changes: readonly RecordChange[],
): Promise<void> {
  await sql`update import.staged set change = 'same' where province_id = ${province} and run_id = ${runId}`.execute(
    trx,
  );
  const step = 20_000;
  for (let at = 0; at < changes.length; at += step) {
    const marks = changes.slice(at, at + step).map(({ kind, before, after }) => ({
      kind,
      id: (after ?? before)!.id,
      change: before ? 'changed' : 'new',
    }));
    await sql`
      update import.staged s set change = r.change
      from json_to_recordset(${JSON.stringify(marks)}) as r (kind text, id text, change text)
      where s.province_id = ${province} and s.run_id = ${runId} and s.kind = r.kind and s.id = r.id`.execute(
      trx,
    );
  }
}
