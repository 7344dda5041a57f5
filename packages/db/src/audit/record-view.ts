import { sql } from 'kysely';
import type { ProvinceTransaction } from '../core/claims.ts';

/** That the acting person looks at protected data; once for each person, subject and hour. */
export async function recordView(
  trx: ProvinceTransaction,
  kind: string,
  key: Readonly<Record<string, string | number>>,
): Promise<void> {
  await sql`select audit.record_view(${kind}, ${JSON.stringify(key)}::jsonb)`.execute(trx);
}
