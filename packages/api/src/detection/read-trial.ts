import type { ProvinceTransaction } from '@kycuong/db/claims';
import { newestTrial, type Trial } from '@kycuong/db/detection/trial';
import { askToCancel, type JobStanding, listJobs } from '@kycuong/db/jobs';
import type { Acting } from '../core/procedure.ts';
import type { OfTrial } from './trial-input.ts';
import { type TrialView, trialView } from './trial-view.ts';

/** The newest trial of one indicator by the person who asks, or of everything by anybody; null when there is none. */
export const readTrial = (acting: Acting, of: OfTrial): Promise<TrialView | null> =>
  acting.transaction(async (trx) => {
    const trial = await newest(trx, acting, of);
    return trial && trialView(trial, await standingOf(trx, acting, trial));
  });

/** Asks the newest trial to stop. What it found so far is not kept. */
export const cancelTrial = (acting: Acting, of: OfTrial): Promise<void> =>
  acting.transaction(async (trx) => {
    const trial = await newest(trx, acting, of);
    const standing = trial && (await standingOf(trx, acting, trial));
    if (standing) await askToCancel(trx, { province: acting.province, jobId: standing.jobId });
  });

const newest = (
  trx: ProvinceTransaction,
  { personId }: Acting,
  { slug, version, indicator }: OfTrial,
): Promise<Trial | null> =>
  newestTrial(trx, { directiveSlug: slug, version, indicator }, indicator === null ? undefined : personId);

/** Undefined when the queue has forgotten the job. */
export const standingOf = async (
  trx: ProvinceTransaction,
  { province }: Acting,
  { trialNo }: Trial,
): Promise<JobStanding | undefined> =>
  (await listJobs(trx, { province, limit: 200 })).find(
    ({ name, subject }) => name === 'try-version' && subject === String(trialNo),
  );
