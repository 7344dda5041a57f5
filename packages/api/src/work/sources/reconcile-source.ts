import { countSent, countStored } from '@kycuong/db/work';
import type { CivilDay } from '@kycuong/rules/civil-day';
import { reconcile, type ReconciledDay } from '@kycuong/rules/work';
import type { z } from 'zod';
import type { Acting } from '../../core/procedure.ts';
import type { spanInput } from './source-inputs.ts';

/** What a source says it sent beside what is stored, by day of recording and kind. */
export const reconcileSource = (
  { transaction, province }: Acting,
  { source, ...days }: z.infer<typeof spanInput>,
): Promise<readonly ReconciledDay[]> =>
  transaction(async (trx) => {
    const span = { from: days.from as CivilDay, to: days.to as CivilDay };
    return reconcile(
      await countSent(trx, province, source, span),
      await countStored(trx, province, source, span),
    );
  });
