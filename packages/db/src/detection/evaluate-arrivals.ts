import { detectionContext } from '@kycuong/rules/detection';
import { toEpochDay } from '@kycuong/rules/epoch-day';
import type { EvidenceKindId } from '@kycuong/rules/work';
import type { CivilDay } from '@kycuong/rules/civil-day';
import { sql } from 'kysely';
import { asJob } from '../core/as-job.ts';
import type { ProvinceTransaction } from '../core/claims.ts';
import type { Connection } from '../core/connect.ts';
import { evaluateSubjects } from './evaluate-subjects.ts';
import { lockSignals } from './lock-signals.ts';
import { programInForce } from './program-in-force.ts';
import { readDataUntil } from './read-data-until.ts';
import { reachedSubjects } from './reached-subjects.ts';
import type { Touched } from './touched.ts';
import { expiryDaysOn, keptCalendar } from './run-night.ts';
import { abandonRun, closeRun, openRun } from './run-row.ts';
import { nights, versionsOn, type VersionToRun } from './versions-on.ts';

export interface ArrivalsToEvaluate {
  readonly province: string;
  /** RFC 3339 instant. */
  readonly knownAt: string;
  readonly jobId: string;
  readonly stop: AbortSignal;
}

/** More than this is the night's: a whole run over it costs less. */
const mostRecords = 20_000;

/** Decides again what the records that arrived can change, as of the day of the last night. As kycuong_jobs. */
export async function evaluateArrivals(db: Connection, arrivals: ArrivalsToEvaluate): Promise<void> {
  const { province, stop } = arrivals;
  const night = (await nights(db)).find((one) => one.province === province);
  const versions = night ? await versionsOn(db, province, night.asOf) : [];
  const inForce = versions.filter(({ standing }) => standing === 'in-force');
  await asJob(db, province, async (trx) => {
    const touched = await takeArrivals(trx, province);
    if (touched.size === 0) return;
    for (const version of inForce) {
      stop.throwIfAborted();
      await evaluateFor(db, trx, version, touched, arrivals);
    }
  });
}

/** Takes the arrivals out; they come back when the transaction fails. */
async function takeArrivals(trx: ProvinceTransaction, province: string): Promise<Touched> {
  const { rows } = await sql<{ kind: EvidenceKindId; ids: string[] }>`
    with taken as (delete from work.arrival where province_id = ${province} returning kind, ids),
    counted as (select coalesce(sum(cardinality(ids)), 0) as records from taken)
    select replace(kind, '_', '-') as kind, array_agg(distinct id) as ids from taken, unnest(taken.ids) id
    where (select records from counted) <= ${mostRecords} group by kind`.execute(trx);
  return new Map(rows.map(({ kind, ids }) => [kind, ids]));
}

async function evaluateFor(
  db: Connection,
  trx: ProvinceTransaction,
  version: VersionToRun,
  touched: Touched,
  { province, knownAt, jobId }: ArrivalsToEvaluate,
): Promise<void> {
  const { catalogue, contentHash } = version;
  const { rows } = await sql<{ on: CivilDay | null }>`
    select detection.last_night(${province}, ${catalogue.directive.slug}, ${contentHash}) as on`.execute(trx);
  const asOf = rows[0]?.on;
  // Nothing was decided yet: the first night decides it all.
  if (!asOf) return;
  const program = await programInForce(db, version, asOf);
  const calendar = await keptCalendar(db, province);
  const run = await openRun(db, program, { kind: 'arrival', knownAt, calendar: calendar.version, jobId });
  try {
    await lockSignals(trx, program);
    const subjects = await reachedSubjects(trx, program, touched);
    const dataUntil = await readDataUntil(trx, province, knownAt);
    const {
      reconciled,
      rows: decided,
      signals,
    } = await evaluateSubjects(
      trx,
      {
        program,
        context: detectionContext(catalogue, contentHash, version.version),
        moment: { province, asOf: toEpochDay(asOf), knownAt, dataUntil, calendar },
        expiryDays: expiryDaysOn(catalogue, asOf),
      },
      subjects,
    );
    await closeRun(trx, run, { ...reconciled, rowsChanged: decided, rowsUnknown: 0 }, signals);
  } catch (error) {
    await abandonRun(db, run, 'failed');
    throw error;
  }
}
