import type { Version } from '@kycuong/db/catalogue';
import { standingOn, type VersionStanding, type VersionStatus } from '@kycuong/rules/catalogue';
import type { CivilDay } from '@kycuong/rules/civil-day';

/** A version in a list: where it is on its way, and from when to when it holds. */
export interface VersionHead {
  readonly slug: string;
  readonly version: number;
  readonly edition: number;
  readonly status: VersionStatus;
  /** The status, or what an approved version is today. */
  readonly standing: VersionStatus | VersionStanding;
  readonly effectiveFrom: string | null;
  readonly effectiveTo: string | null;
  readonly createdAt: Date;
  readonly submittedAt: Date | null;
  readonly decidedAt: Date | null;
  readonly contentHash: string;
}

export const versionHead = (version: Version, today: CivilDay): VersionHead => ({
  slug: version.directiveSlug,
  version: version.version,
  edition: version.edition,
  status: version.status,
  standing: standingOn(version, today),
  effectiveFrom: version.effectiveFrom,
  effectiveTo: version.effectiveTo,
  createdAt: version.createdAt,
  submittedAt: version.submittedAt,
  decidedAt: version.decidedAt,
  contentHash: version.contentHash,
});
