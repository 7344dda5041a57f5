import type { VersionStatus } from '@kycuong/rules/catalogue';
import type { Catalogue } from '@kycuong/rules/catalogue/schema';
import type { CivilDay } from '@kycuong/rules/civil-day';
import { sql } from 'kysely';
import type { ProvinceTransaction } from '../core/claims.ts';

/** What `rules` asks about a version, and when it got there. */
export interface Version {
  readonly directiveSlug: string;
  readonly version: number;
  readonly status: VersionStatus;
  readonly edition: number;
  readonly directiveTextHash: string;
  readonly settingsHash: string;
  readonly contentHash: string;
  readonly effectiveFrom: CivilDay | null;
  readonly effectiveTo: CivilDay | null;
  readonly rowVersion: number;
  readonly createdAt: Date;
  readonly submittedAt: Date | null;
  readonly decidedAt: Date | null;
}

/** A version with its words and settings: a catalogue file. */
export interface WholeVersion extends Version {
  readonly catalogue: Catalogue;
}

export const selectVersions = (trx: ProvinceTransaction) =>
  trx
    .selectFrom('app.catalogue_version as v')
    .innerJoin('app.directive_text as t', (join) =>
      join
        .onRef('t.province_id', '=', 'v.province_id')
        .onRef('t.directive_slug', '=', 'v.directive_slug')
        .onRef('t.edition', '=', 'v.edition'),
    )
    .select([
      'v.directive_slug as directiveSlug',
      'v.version',
      sql<VersionStatus>`v.status`.as('status'),
      'v.edition',
      't.content_hash as directiveTextHash',
      'v.settings_hash as settingsHash',
      'v.content_hash as contentHash',
      sql<CivilDay | null>`v.effective_from`.as('effectiveFrom'),
      sql<CivilDay | null>`v.effective_to`.as('effectiveTo'),
      'v.row_version as rowVersion',
      'v.created_at as createdAt',
      'v.submitted_at as submittedAt',
      'v.decided_at as decidedAt',
    ]);
