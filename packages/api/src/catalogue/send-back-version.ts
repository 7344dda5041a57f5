import { sendBackVersion as keepSendBack } from '@kycuong/db/catalogue';
import { sendBack } from '@kycuong/rules/catalogue/draft';
import type { Acting } from '../core/procedure.ts';
import { actorOf, decided } from './decision-facts.ts';
import { findOrRefuse } from './find-or-refuse.ts';
import type { VersionInput } from './version-input.ts';

export const sendBackVersion = (
  acting: Acting,
  { slug, version, reason }: VersionInput & { reason: string },
): Promise<void> =>
  acting.transaction(async (trx) => {
    decided(sendBack(actorOf(acting), await findOrRefuse(trx, { slug, version }), { reason }));
    await keepSendBack(trx, { directiveSlug: slug, version, reason });
  });
