import { approveVersion as keepApproval } from '@kycuong/db/catalogue';
import { approve } from '@kycuong/rules/catalogue/draft';
import type { CivilDay } from '@kycuong/rules/civil-day';
import type { Acting } from '../core/procedure.ts';
import { actorOf, decided, decisionFacts } from './decision-facts.ts';
import { findOrRefuse } from './find-or-refuse.ts';
import type { SeenInput } from './seen-input.ts';

/** `rules` says why not; the database's function asks once more and is the only one that can insert an approval. */
export const approveVersion = (
  acting: Acting,
  { slug, version, contentHash, effectiveFrom }: SeenInput & { effectiveFrom: CivilDay },
): Promise<void> =>
  acting.transaction(async (trx) => {
    const found = await findOrRefuse(trx, { slug, version });
    const facts = await decisionFacts(trx, slug, acting);
    decided(approve(actorOf(acting), found, { contentHash, effectiveFrom }, facts));
    await keepApproval(trx, { directiveSlug: slug, version, contentHash, effectiveFrom });
  });
