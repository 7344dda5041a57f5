import { findRun as find, type ImportRun } from '@kycuong/db/import';
import { importRefusal, type ImportTarget, importTarget, mayImport } from '@kycuong/rules/import';
import type { Acting } from '../core/procedure.ts';
import { refuse } from '../core/refusal-error.ts';

type Transaction = Parameters<Parameters<Acting['transaction']>[0]>[0];

/** An import of the acting province, or the refusal. */
export const findRun = async (trx: Transaction, { province }: Acting, runId: string): Promise<ImportRun> =>
  (await find(trx, province, runId)) ?? refuse(importRefusal('NO_SUCH_IMPORT'));

/** What the rows are, when this person may bring such rows in. */
export const targetFor = ({ roles }: Acting, id: string): ImportTarget => {
  const target = importTarget(id);
  return target && mayImport(roles, target) ? target : refuse(importRefusal('NOT_FOR_THIS_ROLE'));
};
