import { sql } from 'kysely';
import type { Connection } from '../core/connect.ts';

/** Removes files and waiting rows that were kept long enough, and returns how many files went. */
export async function forgetImports(db: Connection): Promise<number> {
  const { rows } = await sql<{ gone: number }>`select import.forget() as gone`.execute(db);
  return rows[0]!.gone;
}
