import { findVersion, listVersions } from '@kycuong/db/catalogue';
import { civilDayOf } from '../core/civil-today.ts';
import type { Acting } from '../core/procedure.ts';
import { versionHead, type VersionHead } from './version-head.ts';

export interface DirectiveLine {
  readonly slug: string;
  readonly number: string | null;
  readonly title: string | null;
  readonly issuer: string;
  /** The newest first. */
  readonly versions: readonly VersionHead[];
}

const atMost = 500;

export const listCatalogues = ({ transaction, now }: Acting): Promise<DirectiveLine[]> =>
  transaction(async (trx) => {
    const versions = await listVersions(trx, { limit: atMost });
    const today = civilDayOf(now());
    const lines: DirectiveLine[] = [];
    for (const [slug, own] of Map.groupBy(versions, (version) => version.directiveSlug)) {
      const newest = await findVersion(trx, slug, own[0]?.version ?? 0);
      if (!newest) continue;
      const { number, title, issuer } = newest.catalogue.directive;
      lines.push({
        slug,
        number,
        title,
        issuer,
        versions: own.map((version) => versionHead(version, today)),
      });
    }
    return lines;
  });
