import { sql } from 'kysely';
import type { ProvinceTransaction } from '../core/claims.ts';
import type { AuditFinding } from './verify-audit.ts';

/** What an entry says; null when it was erased. The opening is an entry itself. */
export async function openPayload(trx: ProvinceTransaction, entryNo: number): Promise<unknown> {
  const { rows } = await sql<{ payload: unknown }>`select audit.open_payload(${entryNo}) as payload`.execute(
    trx,
  );
  return rows[0]?.payload ?? null;
}

export async function recordExport(trx: ProvinceTransaction, filter: object, rows: number): Promise<void> {
  await sql`select audit.record_export(${JSON.stringify(filter)}::jsonb, ${rows})`.execute(trx);
}

/** As `verifyAudit`, for who audits the acting province. */
export async function verifyOwn(trx: ProvinceTransaction): Promise<AuditFinding[]> {
  const { rows } = await sql<AuditFinding>`
    select problem, seal_no as "sealNo", entry_no as "entryNo" from audit.verify_own()
    order by entry_no, seal_no limit 1000`.execute(trx);
  return rows;
}

export interface LogStanding {
  readonly entries: number;
  readonly unsealed: number;
  readonly erased: number;
  readonly sealNo: number | null;
  readonly hash: string | null;
  readonly sealedAt: Date | null;
}

export async function logStanding(trx: ProvinceTransaction): Promise<LogStanding> {
  const { rows } = await sql<LogStanding>`
    select entries, unsealed, erased, seal_no as "sealNo", hash, sealed_at as "sealedAt" from audit.standing()`.execute(
    trx,
  );
  return rows[0]!;
}
