import { createDraft as keepNewDraft, listVersions } from '@kycuong/db/catalogue';
import { versionInForce } from '@kycuong/rules/catalogue';
import { catalogueRefusal, openDraft } from '@kycuong/rules/catalogue/draft';
import { civilDayOf } from '../core/civil-today.ts';
import type { Acting } from '../core/procedure.ts';
import { refuse } from '../core/refusal-error.ts';
import { actorOf, decided } from './decision-facts.ts';
import { findOrRefuse } from './find-or-refuse.ts';

/** Opens a draft that begins as a copy of the version in force, or of the newest one while none is. */
export const createDraft = (
  acting: Acting,
  { slug }: { slug: string },
): Promise<{ slug: string; version: number }> =>
  acting.transaction(async (trx) => {
    const versions = await listVersions(trx, { directiveSlug: slug });
    const model =
      versionInForce(versions, civilDayOf(acting.now())) ??
      versions[0] ??
      refuse(catalogueRefusal('NO_SUCH_VERSION'));
    const { catalogue, ...content } = await findOrRefuse(trx, { slug, version: model.version });
    decided(openDraft(actorOf(acting), versions, content));
    return {
      slug,
      version: await keepNewDraft(trx, {
        directiveSlug: slug,
        settings: catalogue.settings,
        text: catalogue,
      }),
    };
  });
