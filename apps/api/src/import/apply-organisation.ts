import { type ImportRun, readOrganisation, stagedRows } from '@kycuong/db/import';
import type { asJob } from '@kycuong/db/jobs';
import { lockOrganisation, storeChange } from '@kycuong/db/organisation';
import { planOrganisation } from '@kycuong/rules/import';
import type { RecordChange } from '@kycuong/rules/organisation';
import { SheetFaultError } from '@kycuong/spreadsheet/sheet-fault';
import { changedMeanwhile } from './import-faults.ts';

type Transaction = Parameters<Parameters<typeof asJob>[2]>[0];

/** One statement holds so many records; a larger file makes several changes, all in one transaction. */
const atOnce = 20_000;
const order: readonly RecordChange['kind'][] = [
  'unit',
  'officer',
  'post',
  'competence',
  'delegation',
  'leave',
];

/**
 * Stores the waiting records as a change of the organisation that can be undone like any other. What the check found is
 * found again under the lock: rows that no longer stand let nothing in. Returns the number of the first change.
 */
export async function applyOrganisation(
  trx: Transaction,
  province: string,
  run: ImportRun,
  told: (done: number) => Promise<void>,
): Promise<number | null> {
  await lockOrganisation(trx, province);
  const { changes, faults } = planOrganisation(
    await readOrganisation(trx, province),
    await stagedRows(trx, province, run.runId),
  );
  if (faults.length > 0) throw new SheetFaultError(changedMeanwhile);
  const sorted = changes.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
  let first: number | null = null;
  for (let at = 0; at < sorted.length; at += atOnce) {
    const made = await storeChange(trx, province, {
      action: 'import',
      source: `import:${run.source}`,
      document: run.document,
      reason: run.fileName,
      plan: { changes: sorted.slice(at, at + atOnce), successions: [] },
    });
    first ??= made;
    await told(Math.min(at + atOnce, sorted.length));
  }
  return first;
}
