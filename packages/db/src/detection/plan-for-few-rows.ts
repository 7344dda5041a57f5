import { sql } from 'kysely';
import type { ProvinceTransaction } from '../core/claims.ts';

/** Each statement reads a few rows through an index; compiling it would cost more than running it. */
export async function planForFewRows(trx: ProvinceTransaction): Promise<void> {
  await sql`select set_config('jit', 'off', true), set_config('random_page_cost', '1.1', true)`.execute(trx);
}
