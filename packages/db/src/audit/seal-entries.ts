import { sql } from 'kysely';
import type { Connection } from '../core/connect.ts';

export interface Seal {
  readonly province: string;
  readonly entries: number;
  readonly sealNo: number;
  /** Kept anywhere outside the database, it proves later that no tail of the log was cut off. */
  readonly hash: string;
}

/** Chains what was committed since the last seal, one transaction for each province. Called as kycuong_jobs. */
export async function sealEntries(db: Connection): Promise<Seal[]> {
  const waiting = await sql<{ province: string }>`select audit.provinces_to_seal() as province`.execute(db);
  const seals: Seal[] = [];
  for (const { province } of waiting.rows) {
    const sealed = await sql<{ entries: number }>`select audit.seal_pending(${province}) as entries`.execute(
      db,
    );
    const head = await auditHead(db, province);
    if (head) seals.push({ province, entries: sealed.rows[0]?.entries ?? 0, ...head });
  }
  return seals;
}

export async function auditHead(
  db: Connection,
  province: string,
): Promise<Pick<Seal, 'sealNo' | 'hash'> | null> {
  const { rows } = await sql<Pick<Seal, 'sealNo' | 'hash'>>`
    select seal_no as "sealNo", hash from audit.head(${province})`.execute(db);
  return rows[0] ?? null;
}
