import { parameterValueOn } from '@kycuong/rules/catalogue/parameter-value-on';
import type { Catalogue } from '@kycuong/rules/catalogue/schema';
import type { CivilDay } from '@kycuong/rules/civil-day';
import { detectionContext, type Indicator } from '@kycuong/rules/detection';
import type { Program } from '@kycuong/rules/detection/program';
import { trialSide } from '@kycuong/rules/detection/trial/side';
import { toCivilDay, toEpochDay } from '@kycuong/rules/epoch-day';
import { nationalCalendar, storeWorkingDays } from '../calendar/calendar.ts';
import { asJob } from '../core/as-job.ts';
import type { Connection } from '../core/connect.ts';
import type { CalendarOfRun } from './compile/moment-of-run.ts';
import { programInForce } from './program-in-force.ts';
import { type DetectionRun, runDetection } from './run-detection.ts';
import { giveUpRuns } from './run-row.ts';
import { runShadow } from './run-shadow.ts';
import { versionsOn, type VersionToRun } from './versions-on.ts';

const firstDayOfEvidence = '1975-06-13' as CivilDay;

export interface NightToRun {
  readonly province: string;
  readonly asOf: CivilDay;
  /** RFC 3339 instant: evidence recorded later is not looked at. */
  readonly knownAt: string;
  readonly jobId: string;
  readonly stop: AbortSignal;
  readonly report: (done: number, of: number) => Promise<void>;
}

/** Every directive of a province as of a day: the version in force, and beside it those that wait. As kycuong_jobs. */
export async function runNight(db: Connection, night: NightToRun): Promise<void> {
  const { province, asOf, knownAt, jobId, stop, report } = night;
  await giveUpRuns(db, province, jobId);
  const versions = await versionsOn(db, province, asOf);
  const calendar = await keptCalendar(db, province);
  const moment = { asOf: toEpochDay(asOf), knownAt, calendar, jobId, cancelled: stop };
  for (const [place, version] of versions.entries()) {
    if (version.standing !== 'in-force') continue;
    const program = await programInForce(db, version, asOf);
    const parts = program.grains.length + 1;
    const run = await runDetection(db, program, {
      ...moment,
      context: detectionContext(version.catalogue, version.contentHash, version.version),
      expiryDays: expiryDaysOn(version.catalogue, asOf),
      onProgress: (done) => report(place * parts + done, versions.length * parts),
    });
    for (const waiting of versions.filter((other) => isShadowOf(other, version)))
      await beside(db, { program, signals: run.signals }, waiting, moment);
  }
}

const isShadowOf = (other: VersionToRun, { catalogue }: VersionToRun): boolean =>
  other.standing === 'waiting' && other.catalogue.directive.slug === catalogue.directive.slug;

export async function keptCalendar(db: Connection, province: string): Promise<CalendarOfRun> {
  const { version, workingDays } = await nationalCalendar();
  await asJob(db, province, (trx) => storeWorkingDays(trx, version, workingDays));
  return { version, first: workingDays.first, last: workingDays.last };
}

/** Before its first approval the first value counts: how long a signal stays is held against nobody. */
export function expiryDaysOn({ settings }: Catalogue, day: CivilDay): number {
  const parameter = settings.parameters.find(({ id }) => id === 'detection.signal-expiry-days');
  const days = parameter && (parameterValueOn(parameter, day) ?? parameter.values[0])?.value;
  if (typeof days !== 'number') throw new TypeError('a catalogue without detection.signal-expiry-days');
  return days;
}

async function beside(
  db: Connection,
  inForce: { readonly program: Program; readonly signals: DetectionRun['signals'] },
  { catalogue, version }: VersionToRun,
  moment: Parameters<typeof runShadow>[3],
): Promise<void> {
  const day = inForce.program.asOf;
  const judgedFrom = sameDaysAs(inForce.program);
  const ready = trialSide(catalogue, { days: [day], inForceOn: day, judgedFrom, version });
  // A draft in review may be unable to run: its editors see why; the night of the version in force is not theirs to stop.
  if (ready.ok) await runShadow(db, inForce, ready.side, moment);
}

/** The days that the version in force judges by the same indicator: else each shadow would gain what was before its thresholds. */
function sameDaysAs({ grains }: Program): (indicator: Indicator) => CivilDay {
  const outputs = grains.flatMap((grain) => grain.outputs.filter(({ level }) => level === 'notice'));
  const days = new Map(outputs.map(({ indicator, judgedFrom }) => [indicator.id, judgedFrom]));
  return ({ id }) => toCivilDay(days.get(id) ?? toEpochDay(firstDayOfEvidence));
}
