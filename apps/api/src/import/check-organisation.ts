import { markChanges, rejectRows, stagedRows, type ImportRun } from '@kycuong/db/import';
import type { asJob } from '@kycuong/db/jobs';
import { type CellFault, planOrganisation } from '@kycuong/rules/import';
import type { OrganisationState } from '@kycuong/rules/organisation';
import type { TableFile } from '@kycuong/spreadsheet/open-table-file';

type Transaction = Parameters<Parameters<typeof asJob>[2]>[0];

/** Looks at the waiting records and the stored organisation together. What it returns stands in the way of all of them. */
export async function checkOrganisation(
  trx: Transaction,
  province: string,
  run: ImportRun,
  stored: OrganisationState,
  file: TableFile,
): Promise<CellFault | undefined> {
  const { changes, faults, blocked } = planOrganisation(stored, await stagedRows(trx, province, run.runId));
  if (blocked) return faults.at(-1);
  const byRow = Map.groupBy(faults, ({ row }) => row);
  if (byRow.size > 0)
    for await (const { row, cells } of file.rows(run.sheet)) {
      const own = byRow.get(row);
      if (own) await rejectRows(trx, province, run.runId, [{ row, cells, faults: own }]);
    }
  await markChanges(trx, province, run.runId, changes);
  return undefined;
}
