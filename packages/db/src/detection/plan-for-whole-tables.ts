import { sql } from 'kysely';
import type { ProvinceTransaction } from '../core/claims.ts';

/**
 * Every statement goes over whole tables once. Hashing never turns quadratic where an estimate of joined groups is wrong, as a
 * nested loop does; compiling a statement that runs once does not pay.
 */
export async function planForWholeTables(trx: ProvinceTransaction): Promise<void> {
  await sql`select set_config('enable_nestloop', 'off', true), set_config('jit', 'off', true),
    set_config('work_mem', '128MB', true)`.execute(trx);
}
