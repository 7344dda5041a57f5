import { withdrawVersion as keepWithdrawal } from '@kycuong/db/catalogue';
import { catalogueRefusal, withdraw } from '@kycuong/rules/catalogue/draft';
import type { Acting } from '../core/procedure.ts';
import { refuse } from '../core/refusal-error.ts';
import { actorOf, decided } from './decision-facts.ts';
import { findOrRefuse } from './find-or-refuse.ts';
import type { VersionInput } from './version-input.ts';

export const withdrawVersion = (
  acting: Acting,
  { slug, version, reason }: VersionInput & { reason: string },
): Promise<void> =>
  acting.transaction(async (trx) => {
    decided(withdraw(actorOf(acting), await findOrRefuse(trx, { slug, version })));
    if (reason.trim() === '') refuse(catalogueRefusal('REASON_REQUIRED'));
    await keepWithdrawal(trx, { directiveSlug: slug, version, reason });
  });
