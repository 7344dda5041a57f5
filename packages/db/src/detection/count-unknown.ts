import type { GrainProgram, Program } from '@kycuong/rules/detection/program';
import { sql } from 'kysely';
import type { ProvinceTransaction } from '../core/claims.ts';

/** Rows of a grain of which at least one indicator is unknown. */
export async function countUnknown(
  trx: ProvinceTransaction,
  { province, directive }: Program,
  { name }: GrainProgram,
): Promise<number> {
  const { rows } = await sql<{ rows: number }>`
    select count(*) as rows from detection.mask
    where province_id = ${province} and directive_slug = ${directive} and grain = ${name} and 0 <> any (output_unknown)`.execute(
    trx,
  );
  return rows[0]!.rows;
}
