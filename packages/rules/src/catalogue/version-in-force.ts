import type { CivilDay } from '../core/civil-day.schema.ts';
import { coversDay } from '../core/day-interval.ts';
import type { VersionStanding, VersionStatus } from './vocabulary.ts';

/** What is needed of a version to tell whether it is in force. */
export interface DatedVersion {
  readonly status: VersionStatus;
  /** Null while it is not approved. */
  readonly effectiveFrom: CivilDay | null;
  readonly effectiveTo: CivilDay | null;
}

/** What a version is on a day: its status, or where an approved one stands between its days. */
export function standingOn(version: DatedVersion, day: CivilDay): VersionStatus | VersionStanding {
  const { status, effectiveFrom: from, effectiveTo: to } = version;
  if (status !== 'approved' || from === null) return status;
  if (coversDay({ from, to }, day)) return 'in-force';
  return day < from ? 'scheduled' : 'superseded';
}

/** The version in force on a day. Approved intervals of one directive never overlap, so there is at most one. */
export function versionInForce<Version extends DatedVersion>(
  versions: readonly Version[],
  day: CivilDay,
): Version | undefined {
  return versions.find((version) => standingOn(version, day) === 'in-force');
}
