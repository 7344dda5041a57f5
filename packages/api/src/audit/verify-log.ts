import { type AuditFinding, type LogStanding, logStanding, verifyOwn } from '@kycuong/db/audit';
import type { Acting } from '../core/procedure.ts';

export interface VerifiedLog {
  readonly standing: LogStanding;
  /** Empty when nothing was altered, removed, added or reordered. */
  readonly findings: readonly AuditFinding[];
}

export const verifyLog = ({ transaction }: Acting): Promise<VerifiedLog> =>
  transaction(async (trx) => ({ standing: await logStanding(trx), findings: await verifyOwn(trx) }));
