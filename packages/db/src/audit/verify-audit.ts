import { sql } from 'kysely';
import type { Connection } from '../core/connect.ts';
import type { Seal } from './seal-entries.ts';

export interface AuditFinding {
  readonly problem:
    | 'seal-removed'
    | 'seal-altered'
    | 'entries-altered'
    | 'entry-removed'
    | 'entry-altered'
    | 'entry-added'
    | 'payload-altered'
    | 'payload-removed'
    | 'head-not-found';
  readonly sealNo: number | null;
  readonly entryNo: number | null;
}

/**
 * What is wrong with a province's log; empty when nothing was altered, removed, added or reordered. Whoever can rewrite
 * the whole chain leaves no trace inside it, so a head that was kept elsewhere can be handed in and is looked for.
 */
export async function verifyAudit(
  db: Connection,
  province: string,
  knownHead?: Pick<Seal, 'sealNo' | 'hash'>,
): Promise<AuditFinding[]> {
  const { rows } = await sql<AuditFinding>`
    select problem, seal_no as "sealNo", entry_no as "entryNo" from audit.verify(${province})
    union all
    select 'head-not-found', ${knownHead?.sealNo ?? null}::bigint, null
    where ${knownHead?.hash ?? null}::text is not null
      and not audit.has_seal(${province}, ${knownHead?.sealNo ?? null}::bigint, ${knownHead?.hash ?? null}::text)`.execute(
    db,
  );
  return rows;
}

/** Whose log is kept here: each province, and what belongs to none. */
export async function auditedProvinces(db: Connection): Promise<string[]> {
  const { rows } = await sql<{ province: string }>`
    select distinct province_id as province from audit.entry order by 1`.execute(db);
  return rows.map(({ province }) => province);
}
