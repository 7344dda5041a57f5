import { sql, type Transaction } from 'kysely';
import type { Connection } from './connect.ts';
import { refusalIn } from './database-refusal.ts';
import type { DB } from './schema.gen.ts';

export { DatabaseRefusal } from './database-refusal.ts';

/** Proof of who acts in which province, signed by the database and good for five minutes. */
export type Claims = string & { readonly brand: 'Claims' };
export type ProvinceTransaction = Transaction<DB>;

/** Claims of a session for a province, or null when the session is not good or its person has no role there today. */
export async function openClaims(
  db: Connection,
  sessionToken: string,
  province: string,
): Promise<Claims | null> {
  const { rows } = await sql<{ claims: Claims | null }>`
    select access.open_claims(${sessionToken}, ${province}) as claims`.execute(db);
  return rows[0]?.claims ?? null;
}

/**
 * One transaction as one person in one province: everything inside sees and writes that province's rows alone.
 * Throws a `DatabaseRefusal` when a rule kept in the database says no.
 */
export async function inProvince<T>(
  db: Connection,
  claims: Claims,
  work: (trx: ProvinceTransaction) => Promise<T>,
): Promise<T> {
  try {
    return await db.transaction().execute(async (trx) => {
      await sql`select set_config('kycuong.claims', ${claims}, true)`.execute(trx);
      return work(trx);
    });
  } catch (error) {
    throw refusalIn(error);
  }
}
