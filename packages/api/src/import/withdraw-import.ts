import { askWithdrawal } from '@kycuong/db/import';
import { importRefusal } from '@kycuong/rules/import';
import type { Acting } from '../core/procedure.ts';
import { refuse } from '../core/refusal-error.ts';
import { findRun, targetFor } from './find-run.ts';

/** Takes an import of evidence back as a whole; one of the organisation is undone as the change that it made. */
export const withdrawImport = (
  acting: Acting,
  { runId, reason }: { runId: string; reason: string },
): Promise<void> =>
  acting.transaction(async (trx) => {
    const { target, state } = await findRun(trx, acting, runId);
    const { group } = targetFor(acting, target);
    if (group !== 'work' || (state !== 'applied' && state !== 'withdrawing'))
      return refuse(importRefusal('IMPORT_NOT_AT_THIS_STEP'));
    await askWithdrawal(trx, acting.province, runId, reason);
  });
