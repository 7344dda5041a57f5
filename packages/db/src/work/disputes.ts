import type { CivilDay } from '@kycuong/rules/civil-day';
import type { EvidenceRecord } from '@kycuong/rules/work';
import { sql } from 'kysely';
import type { ProvinceTransaction } from '../core/claims.ts';
import { enqueue } from '../jobs/jobs.ts';
import { tableOf } from './evidence-table.ts';
import { jsonOf } from './type-in.ts';

export interface Dispute {
  readonly no: number;
  /** The table of the record's kind. */
  readonly kind: string;
  readonly id: string;
  readonly officer: string;
  readonly ground: string;
  readonly openedOn: CivilDay;
  readonly outcome: 'upheld' | 'rejected' | null;
  readonly settledBy: string | null;
  readonly settledOn: CivilDay | null;
  readonly reason: string | null;
  /** Whether the acting person may settle it now. */
  readonly maySettle: boolean;
}

export interface DisputeFilter {
  readonly open?: boolean;
  readonly record?: string;
  readonly before?: number;
  readonly limit: number;
}

/** Disputes that the acting person may see, the newest first. */
export async function listDisputes(
  trx: ProvinceTransaction,
  province: string,
  { open = false, record = '', before, limit }: DisputeFilter,
): Promise<Dispute[]> {
  const { rows } = await sql<Dispute>`
    select d.dispute_no::int as no, d.kind, d.id, d.officer, d.ground, d.opened_on as "openedOn", d.outcome,
      p.display_name as "settledBy", d.settled_on as "settledOn", d.reason,
      d.outcome is null and work.may_settle(d.dispute_no) as "maySettle"
    from work.dispute d left join access.person p on p.person_id = d.settled_by
    where d.province_id = ${province} and (not ${open}::boolean or d.outcome is null)
      and (${record} = '' or d.id = ${record}) and (${before ?? null}::bigint is null or d.dispute_no < ${before ?? null}::bigint)
    order by d.dispute_no desc limit ${limit}`.execute(trx);
  return rows;
}

export async function openDispute(
  trx: ProvinceTransaction,
  kind: string,
  id: string,
  ground: string,
): Promise<number> {
  const { rows } = await sql<{ no: number }>`
    select work.open_dispute(${tableOf(kind)}, ${id}, ${ground})::int as no`.execute(trx);
  return rows[0]!.no;
}

export interface Settlement {
  readonly no: number;
  readonly outcome: 'upheld' | 'rejected';
  readonly reason: string;
  /** What an upheld dispute makes of the record: a correction or a withdrawal; null when it stays. */
  readonly record: EvidenceRecord | null;
}

export async function settleDispute(
  trx: ProvinceTransaction,
  province: string,
  { no, outcome, reason, record }: Settlement,
): Promise<void> {
  await sql`select work.settle_dispute(${no}, ${outcome}, ${reason}, ${record && jsonOf(record)})`.execute(
    trx,
  );
  if (record) await enqueue(trx, { province, name: 'detect-arrivals', subject: '', data: {} });
}

/** Which of these records are under dispute, as far as the acting person may know. */
export async function disputedRecords(trx: ProvinceTransaction, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<{ id: string }>`select id from work.disputed(${[...ids]}::text[])`.execute(trx);
  return rows.map(({ id }) => id).toSorted();
}
