import { sql } from 'kysely';
import type { Connection } from '../core/connect.ts';

export interface SignedHead {
  readonly size: number;
  /** RFC 3339, to the second. */
  readonly signedAt: string;
  readonly note: string;
  readonly origin: string;
  readonly publicKey: Uint8Array;
}

/** Logs whose newest head does not cover all their leaves yet, with their sizes. Called as kycuong_jobs. */
export async function logsToSign(db: Connection): Promise<{ province: string; size: number }[]> {
  const { rows } = await sql<{ province: string; size: number }>`
    select l.province_id as province, max(l.leaf) + 1 as size from publication.log_leaf l group by l.province_id
    having max(l.leaf) + 1 > coalesce((select max(h.size) from publication.log_head h where h.province_id = l.province_id), 0)
    order by 1`.execute(db);
  return rows;
}

/** Keeps a head beside its log, for everybody to read. Called as kycuong_jobs. */
export async function storeLogHead(db: Connection, province: string, head: SignedHead): Promise<void> {
  const { size, signedAt, note, origin, publicKey } = head;
  await sql`select publication.store_head(${province}, ${size}, ${signedAt}, ${note}, ${origin}, ${Buffer.from(publicKey)})`.execute(
    db,
  );
}
