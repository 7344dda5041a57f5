import { approveVersion as keepApproval, findVersion } from '@kycuong/db/catalogue';
import { versionInForce } from '@kycuong/rules/catalogue';
import { approve } from '@kycuong/rules/catalogue/draft';
import type { CivilDay } from '@kycuong/rules/civil-day';
import type { Acting } from '../core/procedure.ts';
import { publicationOf } from '../detection/detection.ts';
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
    const inForce = versionInForce(facts.versions, facts.today);
    const before = inForce && (await findVersion(trx, slug, inForce.version));
    const { refusals } = await publicationOf(trx, found, before ?? undefined);
    const command = { contentHash, effectiveFrom };
    decided(approve(actorOf(acting), found, command, { ...facts, unproved: refusals.length }), refusals);
    await keepApproval(trx, { directiveSlug: slug, version, contentHash, effectiveFrom });
  });
