import { evidenceKind, type EvidenceKindId, type EvidenceRecord, type FieldValue } from '@kycuong/rules/work';
import { sql } from 'kysely';
import type { ProvinceTransaction } from '../core/claims.ts';
import { enqueue } from '../jobs/jobs.ts';
import { columnOf, tableOf } from './evidence-table.ts';

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
): Promise<number> {
  const waiting = new Map<EvidenceKindId, EvidenceRecord[]>();
  let stored = 0;
  for (const record of records) {
    const batch = waiting.get(record.kind) ?? [];
    waiting.set(record.kind, batch);
    batch.push(record);
    if (batch.length < rowsOfBatch) continue;
    stored += await storeBatch(trx, province, record.kind, batch);
    waiting.delete(record.kind);
  }
  for (const [kind, batch] of waiting) stored += await storeBatch(trx, province, kind, batch);
  if (stored > 0) await enqueue(trx, { province, name: 'detect-arrivals', subject: '', data: {} });
  return stored;
}

async function storeBatch(
  trx: ProvinceTransaction,
  province: string,
  kind: EvidenceKindId,
  records: readonly EvidenceRecord[],
): Promise<number> {
  const toRow = rowMaker(kind);
  const { rows } = await sql<{ stored: number }>`
    select work.store(${province}, ${tableOf(kind)}, ${JSON.stringify(records.map(toRow))}) as stored`.execute(
    trx,
  );
  return rows[0]!.stored;
}

function rowMaker(kind: EvidenceKindId): (record: EvidenceRecord) => Record<string, FieldValue> {
  const columns = evidenceKind(kind).fields.map((field) => [field.name, columnOf(field)] as const);
  return ({ id, source, recordedAt, withdrawn = false, fields }) => {
    const row: Record<string, FieldValue> = { id, source, recorded_at: recordedAt, withdrawn };
    for (const [name, column] of columns) row[column] = fields[name] ?? null;
    return row;
  };
}
