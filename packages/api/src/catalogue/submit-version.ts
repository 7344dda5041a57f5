import { findVersion, submitVersion as keepSubmission } from '@kycuong/db/catalogue';
import { lintCatalogue, versionInForce } from '@kycuong/rules/catalogue';
import { catalogueRefusal, submit } from '@kycuong/rules/catalogue/draft';
import type { Acting } from '../core/procedure.ts';
import { refuse } from '../core/refusal-error.ts';
import { publicationOf } from '../detection/detection.ts';
import { actorOf, decided, decisionFacts } from './decision-facts.ts';
import { findOrRefuse } from './find-or-refuse.ts';
import type { SeenInput } from './seen-input.ts';

export const submitVersion = (acting: Acting, { slug, version, contentHash }: SeenInput): Promise<void> =>
  acting.transaction(async (trx) => {
    const draft = await findOrRefuse(trx, { slug, version });
    const { versions, today } = await decisionFacts(trx, slug, acting);
    const errors = lintCatalogue(draft.catalogue, acting.families, today).filter(
      ({ severity }) => severity === 'error',
    );
    const inForce = versionInForce(versions, today);
    const before = inForce && (await findVersion(trx, slug, inForce.version));
    const { refusals } = await publicationOf(trx, draft, before ?? undefined);
    const facts = { lintErrors: errors.length, inForce, unproved: refusals.length };
    decided(submit(actorOf(acting), draft, facts), errors.length > 0 ? errors : refusals);
    if (draft.contentHash !== contentHash) refuse(catalogueRefusal('CONTENT_CHANGED_SINCE_REVIEW'));
    await keepSubmission(trx, { directiveSlug: slug, version, contentHash });
  });
