import { takeStep } from '@kycuong/db/import';
import { enqueue } from '@kycuong/db/jobs';
import { importRefusal } from '@kycuong/rules/import';
import type { Acting } from '../core/procedure.ts';
import { refuse } from '../core/refusal-error.ts';
import { findRun, targetFor } from './find-run.ts';

/** A person has looked at the dry run: a job applies it, whole or not at all. */
export const confirmImport = (acting: Acting, { runId }: { runId: string }): Promise<void> =>
  acting.transaction(async (trx) => {
    const run = await findRun(trx, acting, runId);
    const { group } = targetFor(acting, run.target);
    if (run.state !== 'checked') return refuse(importRefusal('IMPORT_NOT_AT_THIS_STEP'));
    if ((run.counts.new ?? 0) + (run.counts.changed ?? 0) === 0)
      return refuse(importRefusal('NOTHING_TO_IMPORT'));
    const { province } = acting;
    const jobId = await enqueue(trx, {
      province,
      name: 'apply-import',
      subject: runId,
      data: { run: runId },
    });
    await takeStep(trx, { runId, from: 'checked', to: 'applying', group, jobId });
  });
