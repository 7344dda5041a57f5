import { CompiledQuery } from 'kysely';
import type { ProvinceTransaction } from '../core/claims.ts';
import type { Connection } from '../core/connect.ts';

/** A statement as text, for tests of packages that have no query builder: to look beneath, and to forge. */
export async function runText<Row>(
  db: Connection | ProvinceTransaction,
  text: string,
  values: readonly unknown[] = [],
): Promise<Row[]> {
  const { rows } = await db.executeQuery<Row>(CompiledQuery.raw(text, [...values]));
  return rows;
}
