import { keepAcceptance } from '@kycuong/db/detection/trial';
import { catalogueRefusal } from '@kycuong/rules/catalogue/draft';
import { notFound } from '../core/api-refusals.ts';
import { civilDayOf } from '../core/civil-today.ts';
import type { Acting } from '../core/procedure.ts';
import { refuse } from '../core/refusal-error.ts';
import { findKept } from './find-kept.ts';
import { publicationOf } from './publication-of.ts';
import type { AcceptInput } from './trial-input.ts';

/** Accepts one thing that stands against the version, with a reason that stays beside it. Nothing is accepted in advance. */
export const acceptFinding = (
  acting: Acting,
  { contentHash, key, reason, ...of }: AcceptInput,
): Promise<void> =>
  acting.transaction(async (trx) => {
    const { kept, before } = await findKept(trx, of, civilDayOf(acting.now()));
    if (kept.contentHash !== contentHash) refuse(catalogueRefusal('CONTENT_CHANGED_SINCE_REVIEW'));
    const { refusals } = await publicationOf(trx, kept, before);
    const stands = refusals.some(({ acceptable, what }) => acceptable && what.includes(key));
    if (!stands) refuse(notFound('thing to accept'));
    await keepAcceptance(trx, { directiveSlug: of.slug, contentHash }, { key, reason });
  });
