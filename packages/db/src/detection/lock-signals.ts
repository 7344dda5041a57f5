import type { Program } from '@kycuong/rules/detection/program';
import { sql } from 'kysely';
import type { ProvinceTransaction } from '../core/claims.ts';

/** Whoever reconciles signals of a directive takes turns: a night, an arrival, an attempt whose worker seemed dead. */
export async function lockSignals(
  trx: ProvinceTransaction,
  { province, directive }: Pick<Program, 'province' | 'directive'>,
): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`detection ${province} ${directive}`}, 0))`.execute(
    trx,
  );
}
