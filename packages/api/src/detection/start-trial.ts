import { askTrial } from '@kycuong/db/detection/trial';
import { enqueue } from '@kycuong/db/jobs';
import { catalogueHashes } from '@kycuong/rules/catalogue';
import { trialDays } from '@kycuong/rules/detection/trial/days';
import { withUnsaved } from '@kycuong/rules/detection/trial/tried';
import { civilDayOf } from '../core/civil-today.ts';
import type { Acting } from '../core/procedure.ts';
import { findKept } from './find-kept.ts';
import type { StartInput } from './trial-input.ts';

/** Puts a trial into the queue: of the version as it was kept, or of what somebody typed and did not save. */
export const startTrial = (
  { transaction, province, now }: Acting,
  { span, clean, unsaved, indicator, ...of }: StartInput,
): Promise<{ trialNo: number }> =>
  transaction(async (trx) => {
    const today = civilDayOf(now());
    const { kept } = await findKept(trx, of, today);
    const contentHash = unsaved
      ? catalogueHashes(withUnsaved(kept.catalogue, unsaved)).content
      : kept.contentHash;
    const trialNo = await askTrial(trx, {
      directiveSlug: of.slug,
      version: of.version,
      contentHash,
      indicator,
      unsaved,
      days: trialDays(today, span),
      clean: clean ? [{ id: `${clean.from}..${clean.to}`, units: null, ...clean }] : [],
    });
    const subject = String(trialNo);
    await enqueue(trx, { province, name: 'try-version', subject, data: { trial: trialNo } });
    return { trialNo };
  });
