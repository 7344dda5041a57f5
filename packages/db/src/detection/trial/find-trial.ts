import type { ProvinceTransaction } from '../../core/claims.ts';
import { selectTrials, type Trial } from './trial-row.ts';

/** A trial by its number, or null. */
export async function findTrial(trx: ProvinceTransaction, trialNo: number): Promise<Trial | null> {
  return (await selectTrials(trx).where('t.trial_no', '=', trialNo).executeTakeFirst()) ?? null;
}

/** The newest trial of a version: of one indicator as the person tried it, or of everything that was kept. */
export async function newestTrial(
  trx: ProvinceTransaction,
  of: { readonly directiveSlug: string; readonly version: number; readonly indicator: string | null },
  askedBy?: string,
): Promise<Trial | null> {
  const trials = selectTrials(trx)
    .where('t.directive_slug', '=', of.directiveSlug)
    .where('t.version', '=', of.version)
    .where('t.indicator', of.indicator === null ? 'is' : '=', of.indicator)
    .orderBy('t.trial_no', 'desc')
    .limit(1);
  const own = askedBy === undefined ? trials : trials.where('t.asked_by', '=', askedBy);
  return (await own.executeTakeFirst()) ?? null;
}

/** The newest finished trial of everything in one content of a catalogue, or null. */
export async function trialOfContent(
  trx: ProvinceTransaction,
  directiveSlug: string,
  contentHash: string,
): Promise<Trial | null> {
  return (
    (await selectTrials(trx)
      .where('t.directive_slug', '=', directiveSlug)
      .where('t.content_hash', '=', contentHash)
      .where('t.indicator', 'is', null)
      .where('t.unsaved', 'is', null)
      .where('t.report', 'is not', null)
      .orderBy('t.trial_no', 'desc')
      .limit(1)
      .executeTakeFirst()) ?? null
  );
}
