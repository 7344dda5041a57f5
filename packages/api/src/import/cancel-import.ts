import { askToCancel } from '@kycuong/db/jobs';
import { importRefusal } from '@kycuong/rules/import';
import type { Acting } from '../core/procedure.ts';
import { refuse } from '../core/refusal-error.ts';
import { findRun, targetFor } from './find-run.ts';

/** Asks the job that reads or applies to stop; what it has done so far is taken back. */
export const cancelImport = (acting: Acting, { runId }: { runId: string }): Promise<void> =>
  acting.transaction(async (trx) => {
    const { jobId, state, target } = await findRun(trx, acting, runId);
    targetFor(acting, target);
    if (jobId === null || (state !== 'reading' && state !== 'applying'))
      return refuse(importRefusal('IMPORT_NOT_AT_THIS_STEP'));
    await askToCancel(trx, { province: acting.province, jobId });
  });
