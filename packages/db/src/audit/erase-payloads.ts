import { sql } from 'kysely';
import type { ProvinceTransaction } from '../core/claims.ts';
import type { Connection } from '../core/connect.ts';

export interface Erasure {
  readonly erasureNo: number;
  readonly entryNo: number;
  readonly ground: string;
  readonly askedBy: string;
  readonly askedByName: string | null;
  readonly askedAt: Date;
  readonly decision: string | null;
  readonly decidedByName: string | null;
  readonly decidedAt: Date | null;
  readonly note: string | null;
}

/** Newest first, with those that wait before all others. */
export async function listErasures(trx: ProvinceTransaction): Promise<Erasure[]> {
  const { rows } = await sql<Erasure>`
    select r.erasure_no as "erasureNo", r.entry_no as "entryNo", r.ground, r.asked_by as "askedBy",
      a.display_name as "askedByName", r.asked_at as "askedAt", r.decision, d.display_name as "decidedByName",
      r.decided_at as "decidedAt", r.note
    from audit.erasure r left join access.person a on a.person_id = r.asked_by
      left join access.person d on d.person_id = r.decided_by
    order by r.decision is not null, r.erasure_no desc limit 200`.execute(trx);
  return rows;
}

export async function askErasure(trx: ProvinceTransaction, entryNo: number, ground: string): Promise<void> {
  await sql`select audit.ask_erasure(${entryNo}, ${ground})`.execute(trx);
}

export type ErasureDecision = 'erased' | 'refused';

export async function decideErasure(
  trx: ProvinceTransaction,
  erasureNo: number,
  decision: ErasureDecision,
  note: string,
): Promise<void> {
  await sql`select audit.decide_erasure(${erasureNo}, ${decision}, ${note})`.execute(trx);
}

export interface Retention {
  /** Null: for ever. */
  readonly keepMonths: number | null;
  readonly basis: string;
  readonly setByName: string | null;
  readonly setAt: Date;
}

/** How long payloads are kept; null when the province never said. */
export async function readRetention(trx: ProvinceTransaction): Promise<Retention | null> {
  const { rows } = await sql<Retention>`
    select r.keep_months as "keepMonths", r.basis, p.display_name as "setByName", r.set_at as "setAt"
    from audit.retention r left join access.person p on p.person_id = r.set_by
    order by r.retention_no desc limit 1`.execute(trx);
  return rows[0] ?? null;
}

export async function setRetention(
  trx: ProvinceTransaction,
  keepMonths: number | null,
  basis: string,
): Promise<void> {
  await sql`select audit.set_retention(${keepMonths}, ${basis})`.execute(trx);
}

/** Erases in every province what was kept long enough; returns how many. Called as kycuong_jobs. */
export async function applyRetention(db: Connection): Promise<number> {
  const { rows } = await sql<{ erased: number }>`select audit.apply_retention() as erased`.execute(db);
  return rows[0]?.erased ?? 0;
}
