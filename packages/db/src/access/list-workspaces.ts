import type { ProvinceTransaction } from '../core/claims.ts';

/** Keys of the provinces that have a workspace in this database. */
export async function listWorkspaces(trx: ProvinceTransaction): Promise<string[]> {
  const rows = await trx.selectFrom('app.workspace').select('province_id').orderBy('province_id').execute();
  return rows.map(({ province_id }) => province_id);
}
