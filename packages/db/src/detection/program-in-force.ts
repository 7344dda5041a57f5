import type { CivilDay } from '@kycuong/rules/civil-day';
import { compileCatalogue, standsSince } from '@kycuong/rules/detection';
import type { Program } from '@kycuong/rules/detection/program';
import type { Connection } from '../core/connect.ts';
import type { VersionToRun } from './versions-on.ts';
import { versionsUntil } from './versions-until.ts';

/** What judges as of a day, and no act from before the indicator stood as it does. As kycuong_jobs. */
export async function programInForce(
  db: Connection,
  { catalogue, contentHash }: VersionToRun,
  asOf: CivilDay,
): Promise<Program> {
  const inForceFrom = standsSince(await versionsUntil(db, catalogue, asOf));
  const compiled = compileCatalogue(catalogue, { asOf, contentHash, inForceFrom });
  if (!compiled.ok) throw new TypeError('the version in force does not compile');
  return compiled.program;
}
