import type { EvidenceKindId, EvidenceRecord } from '@kycuong/rules/work';
import { sql } from 'kysely';
import type { ProvinceTransaction } from '../core/claims.ts';
import { enqueue } from '../jobs/jobs.ts';
import { rowMaker } from './evidence-row.ts';
import { tableOf } from './evidence-table.ts';

/** Enough for the cost of a statement to vanish, and a text of a few megabytes at most. */
const rowsOfBatch = 5000;

/**
 * Stores versions of records that `rules` has read and found good, and returns how many were new. A version that is there
 * already counts once. Throws the refusal `EVIDENCE_CONTRADICTS`, with the id, when the same id and instant hold something else.
 */
export async function storeEvidence(
  trx: ProvinceTransaction,
  province: string,
  records: Iterable<EvidenceRecord>,
  storeRows: StoreRows = storeAsPerson,
): Promise<number> {
  const waiting = new Map<EvidenceKindId, EvidenceRecord[]>();
  let stored = 0;
  for (const record of records) {
    const batch = waiting.get(record.kind) ?? [];
    waiting.set(record.kind, batch);
    batch.push(record);
    if (batch.length < rowsOfBatch) continue;
    stored += await storeRows(trx, province, tableOf(record.kind), rowsOf(record.kind, batch));
    waiting.delete(record.kind);
  }
  for (const [kind, batch] of waiting)
    stored += await storeRows(trx, province, tableOf(kind), rowsOf(kind, batch));
  if (stored > 0) await enqueue(trx, { province, name: 'detect-arrivals', subject: '', data: {} });
  return stored;
}

/** Stores rows, as JSON, in a table of the schema `work`, and says how many were new. */
export type StoreRows = (
  trx: ProvinceTransaction,
  province: string,
  table: string,
  rows: string,
) => Promise<number>;

const storeAsPerson: StoreRows = async (trx, province, table, rows) => {
  const stored = await sql<{
    stored: number;
  }>`select work.store(${province}, ${table}, ${rows}) as stored`.execute(trx);
  return stored.rows[0]!.stored;
};

function rowsOf(kind: EvidenceKindId, records: readonly EvidenceRecord[]): string {
  return JSON.stringify(records.map(rowMaker(kind)));
}
