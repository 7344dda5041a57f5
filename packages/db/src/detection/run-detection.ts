import type { DetectionContext, Signal } from '@kycuong/rules/detection';
import type { Program } from '@kycuong/rules/detection/program';
import { asJob } from '../core/as-job.ts';
import type { Connection } from '../core/connect.ts';
import type { CalendarOfRun, MomentOfRun } from './compile/moment-of-run.ts';
import { decideProgram } from './decide-program.ts';
import { lockSignals } from './lock-signals.ts';
import { planForWholeTables } from './plan-for-whole-tables.ts';
import { readDataUntil } from './read-data-until.ts';
import { type Reconciled, reconcileSignals } from './reconcile-signals.ts';
import { abandonRun, closeRun, openRun, showProgress } from './run-row.ts';

export interface RunOptions {
  readonly context: DetectionContext;
  readonly calendar: CalendarOfRun;
  /** Epoch day of the program's as-of day. */
  readonly asOf: number;
  /** RFC 3339 instant: evidence recorded later is not looked at. */
  readonly knownAt: string;
  /** How long a signal may be acted on after it was last seen (`detection.signal-expiry-days`). */
  readonly expiryDays: number;
  readonly jobId?: string;
  /** Called after each grain; what it throws ends the run. */
  readonly onProgress?: (done: number, of: number) => Promise<void> | void;
  /** Stops the run between two statements. */
  readonly cancelled?: AbortSignal;
}

export interface DetectionRun {
  readonly runNo: number;
  /** Sorted as in memory. */
  readonly signals: readonly Signal[];
  readonly reconciled: Reconciled;
  readonly rowsChanged: number;
  readonly rowsUnknown: number;
}

/**
 * All grains of a program over the evidence of its province: masks of every row stored, signals reconciled. As kycuong_jobs. The
 * run is there to see from its beginning; what it found is kept in one piece, or not at all when it fails or is stopped.
 */
export async function runDetection(
  db: Connection,
  program: Program,
  options: RunOptions,
): Promise<DetectionRun> {
  const { province } = program;
  const { context, calendar, asOf, knownAt, expiryDays, onProgress, cancelled, jobId } = options;
  const run = await openRun(db, program, { kind: 'nightly', knownAt, calendar: calendar.version, jobId });
  try {
    return await asJob(db, province, async (trx) => {
      await planForWholeTables(trx);
      await lockSignals(trx, program);
      const dataUntil = await readDataUntil(trx, province, knownAt);
      const moment: MomentOfRun = { province, asOf, knownAt, dataUntil, calendar };
      cancelled?.throwIfAborted();
      const decided = await decideProgram(trx, {
        program,
        context,
        moment,
        onProgress: async (done, of) => {
          await showProgress(db, run, done);
          await onProgress?.(done, of);
          cancelled?.throwIfAborted();
        },
      });
      const { found, signals, rowsChanged, rowsUnknown } = decided;
      const reconciled = await reconcileSignals(trx, program, found, expiryDays);
      await closeRun(trx, run, { ...reconciled, rowsChanged, rowsUnknown }, signals);
      return { runNo: run.runNo, signals, reconciled, rowsChanged, rowsUnknown };
    });
  } catch (error) {
    await abandonRun(db, run, cancelled?.aborted ? 'cancelled' : 'failed');
    throw error;
  }
}
