import type { Signal } from '@kycuong/rules/detection';
import type { Program } from '@kycuong/rules/detection/program';
import type { TrialSide } from '@kycuong/rules/detection/trial';
import { shadowNight } from '@kycuong/rules/detection/trial/shadow';
import { sql } from 'kysely';
import { asJob } from '../core/as-job.ts';
import type { Connection } from '../core/connect.ts';
import { planForWholeTables } from './plan-for-whole-tables.ts';
import { readDataUntil } from './read-data-until.ts';
import type { RunOptions } from './run-detection.ts';
import { abandonRun, closeRun, openRun } from './run-row.ts';
import { tryDay } from './trial/try-day.ts';

export interface ShadowRun {
  readonly runNo: number;
  readonly gained: number;
  readonly lost: number;
}

/** What the version in force found the same night. */
interface InForce {
  readonly program: Program;
  readonly signals: readonly Signal[];
}

/** A version that waits, beside the one in force: only what would have been otherwise is kept, and no signal is raised. */
export async function runShadow(
  db: Connection,
  inForce: InForce,
  side: TrialSide,
  options: Omit<RunOptions, 'context' | 'expiryDays' | 'onProgress'>,
): Promise<ShadowRun> {
  const { province, asOf: day } = inForce.program;
  const { calendar, asOf, knownAt, jobId, cancelled = new AbortController().signal } = options;
  const program = side.programOn(day);
  const run = await openRun(db, program, { kind: 'shadow', knownAt, calendar: calendar.version, jobId });
  try {
    return await asJob(db, province, async (trx) => {
      await planForWholeTables(trx);
      const dataUntil = await readDataUntil(trx, province, knownAt);
      const moment = { province, asOf, knownAt, calendar, dataUntil };
      const { signals } = await tryDay(trx, side, day, moment, cancelled);
      const differences = differ(inForce, { program, signals });
      await sql`
        insert into detection.shadow_difference (province_id, run_no, indicator, level, grain, key1, key2, change)
        select ${province}, ${run.runNo}, d.indicator, d.level, d.grain, d.key1, d.key2, d.change
        from json_to_recordset(${JSON.stringify(differences)})
          d (indicator text, level text, grain text, key1 text, key2 text, change text)`.execute(trx);
      await closeRun(trx, run, nothingRaised, signals);
      const count = (change: string) => differences.filter((one) => one.change === change).length;
      return { runNo: run.runNo, gained: count('gained'), lost: count('lost') };
    });
  } catch (error) {
    await abandonRun(db, run, cancelled.aborted ? 'cancelled' : 'failed');
    throw error;
  }
}

const nothingRaised = { new: 0, still: 0, gone: 0, rowsChanged: 0, rowsUnknown: 0 };

interface Difference {
  readonly indicator: string;
  readonly level: string;
  readonly grain: string;
  readonly key1: string;
  readonly key2: string;
  readonly change: 'gained' | 'lost';
}

/** A signal of another level is one lost and one gained. */
function differ(was: InForce, is: InForce): Difference[] {
  const { gained, lost, changedLevel } = shadowNight(was.program.asOf, was.signals, is.signals);
  const other = (level: Signal['level']) => (level === 'urgent' ? 'notice' : 'urgent');
  return [
    ...[...gained, ...changedLevel].map((signal) => differenceOf(is.program, signal, 'gained')),
    ...lost.map((signal) => differenceOf(was.program, signal, 'lost')),
    ...changedLevel.map((signal) =>
      differenceOf(was.program, { ...signal, level: other(signal.level) }, 'lost'),
    ),
  ];
}

function differenceOf({ grains }: Program, signal: Signal, change: Difference['change']): Difference {
  const { indicator, level, subject } = signal;
  const [key1 = '', key2 = ''] = Object.values(subject);
  const grain = grains.find(({ outputs }) => outputs.some((output) => output.indicator.id === indicator))!;
  return { indicator, level, grain: grain.name, key1, key2, change };
}
