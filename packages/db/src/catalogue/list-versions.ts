import type { ProvinceTransaction } from '../core/claims.ts';
import { selectVersions, type Version } from './version-columns.ts';

export interface VersionPage {
  readonly directiveSlug?: string;
  readonly statuses?: readonly Version['status'][];
  /** The last row of the page before. */
  readonly after?: Pick<Version, 'directiveSlug' | 'version'>;
  readonly limit?: number;
}

/** Versions of the acting province by directive, the newest first; pages by key. */
export function listVersions(
  trx: ProvinceTransaction,
  { directiveSlug, statuses, after, limit = 100 }: VersionPage = {},
): Promise<Version[]> {
  let query = selectVersions(trx);
  if (directiveSlug) query = query.where('v.directive_slug', '=', directiveSlug);
  if (statuses) query = query.where('v.status', 'in', statuses);
  if (after) {
    query = query.where((is) =>
      is.or([
        is('v.directive_slug', '>', after.directiveSlug),
        is.and([is('v.directive_slug', '=', after.directiveSlug), is('v.version', '<', after.version)]),
      ]),
    );
  }
  return query.orderBy('v.directive_slug').orderBy('v.version', 'desc').limit(limit).execute();
}
