import { sql, type Transaction } from 'kysely';
import type { Connection } from './connect.ts';
import type { DB } from './schema.gen.ts';

/** Proof of who acts in which province, signed by the database and good for five minutes. */
export type Claims = string & { readonly brand: 'Claims' };

/** Claims of a session for a province, or null when the session is not good or its person has no role there today. */
export async function openClaims(db: Connection, sessionToken: string, province: string): Promise<Claims | null> {
  const { rows } = await sql<{ claims: Claims | null }>`
    select access.open_claims(${sessionToken}, ${province}) as claims`.execute(db);
  return rows[0]?.claims ?? null;
}

/** One transaction as one person in one province. Everything inside sees and writes that province's rows alone. */
export function inProvince<T>(db: Connection, claims: Claims, work: (trx: Transaction<DB>) => Promise<T>): Promise<T> {
  return db.transaction().execute(async (trx) => {
    await sql`select set_config('kycuong.claims', ${claims}, true)`.execute(trx);
    return work(trx);
  });
}
