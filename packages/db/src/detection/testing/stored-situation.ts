import { toEpochDay } from '@kycuong/rules/epoch-day';
import type { Situation } from '@kycuong/rules/detection/testing/arbitrary-situation';
import type { WorkingDays } from '@kycuong/rules/calendar';
import { buildEvidence, type EvidenceKindId, evidenceKinds } from '@kycuong/rules/work';
import { sql } from 'kysely';
import { storeWorkingDays } from '../../calendar/calendar.ts';
import type { ProvinceTransaction } from '../../core/claims.ts';
import type { Connection } from '../../core/connect.ts';
import { storeEvidence } from '../../work/work.ts';
import type { MomentOfRun } from '../compile/moment-of-run.ts';

const province = 'thu-nghiem';

class RolledBack extends Error {}

/** A workspace for situations, and its calendars. */
export async function prepareFuzz(
  db: Connection,
  calendars: Readonly<Record<string, WorkingDays>>,
): Promise<void> {
  await sql`insert into app.workspace (province_id, name_vi, name_en) values (${province}, 'Thử', 'Trial')`.execute(
    db,
  );
  await db.transaction().execute(async (trx) => {
    for (const [version, days] of Object.entries(calendars)) await storeWorkingDays(trx, version, days);
  });
}

/** Stores the evidence of a situation, looks at it, and leaves nothing behind. */
export async function withStored(
  db: Connection,
  situation: Situation,
  calendarVersion: string,
  look: (trx: ProvinceTransaction, moment: MomentOfRun) => Promise<void>,
): Promise<void> {
  const done = db.transaction().execute(async (trx) => {
    await storeEvidence(trx, province, situation.records);
    await sql`select set_config('jit', 'off', true)`.execute(trx);
    await sql`analyze`.execute(trx);
    await look(trx, momentOf(situation, calendarVersion));
    throw new RolledBack();
  });
  await done.catch((error: unknown) => {
    if (!(error instanceof RolledBack)) throw error;
  });
}

function momentOf({ records, asOf, knownAt, calendar }: Situation, version: string): MomentOfRun {
  const evidence = buildEvidence(records, { knownAt });
  const dataUntil = new Map<EvidenceKindId, number>();
  for (const { id } of evidenceKinds) {
    const until = evidence.dataUntil(id as EvidenceKindId);
    if (until !== undefined) dataUntil.set(id as EvidenceKindId, until);
  }
  const { first, last } = calendar;
  return { province, asOf: toEpochDay(asOf), knownAt, dataUntil, calendar: { version, first, last } };
}
