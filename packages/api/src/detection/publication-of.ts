import type { WholeVersion } from '@kycuong/db/catalogue';
import type { ProvinceTransaction } from '@kycuong/db/claims';
import { type Acceptance, listAcceptances, listCaseTexts, trialOfContent } from '@kycuong/db/detection/trial';
import { changedIndicators, type ChangedIndicators } from '@kycuong/rules/detection/trial/changed';
import {
  mayTakeEffect,
  publicationRefusal,
  type PublicationRefusal,
} from '@kycuong/rules/detection/trial/publication';

export interface PublicationStanding extends ChangedIndicators {
  /** Everything that stands against the version's indicators taking effect. */
  readonly refusals: readonly PublicationRefusal[];
  readonly acceptances: readonly Acceptance[];
  /** Whether a trial of just this content is kept. */
  readonly tried: boolean;
}

/**
 * Whether the changed indicators of a version may take effect. A version that changes none asks for nothing. Cases, mutants and
 * analysis come with the trial, so that without one, or with cases written after it, only the trial is asked for.
 */
export const publicationOf = async (
  trx: ProvinceTransaction,
  kept: WholeVersion,
  before: WholeVersion | undefined,
): Promise<PublicationStanding> => {
  const { directiveSlug, contentHash, catalogue } = kept;
  const { changed, removed } = changedIndicators(before?.catalogue, catalogue);
  const acceptances = await listAcceptances(trx, { directiveSlug, contentHash });
  const standing = { changed, removed, acceptances };
  if (changed.length + removed.length === 0) return { ...standing, refusals: [], tried: false };
  const trial = await trialOfContent(trx, directiveSlug, contentHash);
  const written = await listCaseTexts(trx, directiveSlug, changed);
  if (!trial?.report || !trial.proof || written.some(({ writtenAt }) => writtenAt > trial.askedAt))
    return { ...standing, refusals: [publicationRefusal('TRIAL_MISSING')], tried: false };
  const publication = mayTakeEffect({
    contentHash,
    indicators: changed,
    report: trial.report,
    cases: trial.proof.cases,
    mutation: trial.proof.mutation,
    analysis: trial.proof.analysis ?? undefined,
    accepted: new Set(acceptances.map(({ key }) => key)),
  });
  return { ...standing, refusals: publication.ok ? [] : publication.refusals, tried: true };
};
