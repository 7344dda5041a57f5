import type { Bilingual } from '@kycuong/rules/bilingual';
import type { PublicationRefusalCode } from '@kycuong/rules/detection/trial/publication';
import { civilDayOf } from '../core/civil-today.ts';
import type { Acting } from '../core/procedure.ts';
import { findKept } from './find-kept.ts';
import { nameOfKey } from './name-of-key.ts';
import { publicationOf } from './publication-of.ts';
import type { OfVersion } from './trial-input.ts';

export interface NamedKey {
  readonly key: string;
  readonly name: Bilingual;
}

/** What it takes for the changed indicators of a version to take effect, and what is still missing. */
export interface ReadinessView {
  readonly contentHash: string;
  readonly changed: readonly { readonly id: string; readonly name: Bilingual }[];
  readonly removed: readonly string[];
  /** Whether a trial of just this content is kept; without one nobody knows the rest. */
  readonly tried: boolean;
  readonly missing: readonly {
    readonly code: PublicationRefusalCode;
    readonly message: Bilingual;
    readonly what: readonly NamedKey[];
    readonly acceptable: boolean;
  }[];
  readonly accepted: readonly (NamedKey & {
    readonly reason: string;
    readonly by: string | null;
    readonly at: Date;
  })[];
}

export const readReadiness = (acting: Acting, of: OfVersion): Promise<ReadinessView> =>
  acting.transaction(async (trx) => {
    const { kept, before } = await findKept(trx, of, civilDayOf(acting.now()));
    const { changed, removed, tried, refusals, acceptances } = await publicationOf(trx, kept, before);
    const named = (key: string): NamedKey => ({ key, name: nameOfKey(kept.catalogue, key) });
    return {
      contentHash: kept.contentHash,
      changed: changed.map((id) => ({ id, name: nameOfKey(kept.catalogue, id) })),
      removed,
      tried,
      missing: refusals.map(({ code, message, what, acceptable }) => ({
        code,
        message,
        acceptable,
        what: what.map(named),
      })),
      accepted: acceptances.map(({ key, reason, acceptedBy, acceptedAt }) => ({
        ...named(key),
        reason,
        by: acceptedBy,
        at: acceptedAt,
      })),
    };
  });
