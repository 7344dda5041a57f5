import type { EvidenceRecord } from '@kycuong/rules/work';
import { sql } from 'kysely';
import type { ProvinceTransaction } from '../core/claims.ts';
import { enqueue } from '../jobs/jobs.ts';
import { rowMaker } from './evidence-row.ts';
import { tableOf } from './evidence-table.ts';

/** What a person did to a record by hand. */
export type TypedChange = 'new' | 'step' | 'correction' | 'withdrawal' | 'undo';

export interface TypedVersion {
  readonly record: EvidenceRecord;
  /** The instant of the version that was looked at, as `recordHistory` gave it; null for a new record. */
  readonly seen: string | null;
  readonly what: TypedChange;
  readonly reason: string;
}

/** Stores a version that a person typed; the database asks again who may, and gives the instant. */
export async function typeIn(
  trx: ProvinceTransaction,
  province: string,
  { record, seen, what, reason }: TypedVersion,
): Promise<void> {
  await sql`select work.type_in(${tableOf(record.kind)}, ${jsonOf(record)}, ${seen}::timestamptz, ${what}, ${reason})`.execute(
    trx,
  );
  await enqueue(trx, { province, name: 'detect-arrivals', subject: '', data: {} });
}

/** A record as the database takes it from a person: without source and instant, which are not theirs to say. */
export const jsonOf = (record: EvidenceRecord): string => {
  const { source: _, recorded_at: __, ...row } = rowMaker(record.kind)(record);
  return JSON.stringify(row);
};

/** The officer behind the acting account; null when none stands there. */
export async function officerToActAs(trx: ProvinceTransaction): Promise<string | null> {
  const { rows } = await sql<{ officer: string | null }>`select access.officer() as officer`.execute(trx);
  return rows[0]!.officer;
}
