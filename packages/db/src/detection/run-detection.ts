import { type DetectionContext, inSignalOrder, type Signal, withoutAbsorbed } from '@kycuong/rules/detection';
import type { Program } from '@kycuong/rules/detection/program';
import { sql } from 'kysely';
import type { ProvinceTransaction } from '../core/claims.ts';
import { assignBits } from './assign-bits.ts';
import type { CalendarOfRun, MomentOfRun } from './compile/moment-of-run.ts';
import { findHits } from './find-hits.ts';
import { raiseSignals } from './raise-signals.ts';
import { readDataUntil } from './read-data-until.ts';
import { readHeads } from './read-heads.ts';
import { type FoundSignal, type Reconciled, reconcileSignals } from './reconcile-signals.ts';
import { storeMasks } from './store-masks.ts';

export interface RunOptions {
  readonly context: DetectionContext;
  readonly calendar: CalendarOfRun;
  /** Epoch day of the program's as-of day. */
  readonly asOf: number;
  /** RFC 3339 instant: evidence recorded later is not looked at. */
  readonly knownAt: string;
  /** How long a signal may be acted on after it was last seen (`detection.signal-expiry-days`). */
  readonly expiryDays: number;
  /** Called after each grain. */
  readonly onProgress?: (done: number, of: number) => void;
  /** Stops the run between two statements; then nothing of it is kept. */
  readonly cancelled?: AbortSignal;
}

export interface DetectionRun {
  readonly runNo: number;
  /** Sorted as in memory. */
  readonly signals: readonly Signal[];
  readonly reconciled: Reconciled;
  readonly rowsChanged: number;
}

/** All grains of a program over the evidence of its province: masks of every row stored, signals reconciled. */
export async function runDetection(
  trx: ProvinceTransaction,
  program: Program,
  options: RunOptions,
): Promise<DetectionRun> {
  const { province, grains } = program;
  const { context, calendar, asOf, knownAt, expiryDays, onProgress, cancelled } = options;
  await planForWholeTables(trx);
  const dataUntil = await readDataUntil(trx, province, knownAt);
  const moment: MomentOfRun = { province, asOf, knownAt, dataUntil, calendar };
  const heads = await readHeads(trx, moment);
  const runNo = await openRun(trx, program, options);

  const raised: FoundSignal[] = [];
  let rowsChanged = 0;
  for (const [done, grain] of grains.entries()) {
    cancelled?.throwIfAborted();
    const places = await assignBits(trx, program, grain);
    rowsChanged += await storeMasks(trx, program, grain, moment, places);
    cancelled?.throwIfAborted();
    const hits = await findHits(trx, program.directive, grain, places);
    const signals = await raiseSignals(trx, grain, hits, { program, context, moment, heads });
    raised.push(...signals.map((signal) => ({ signal, grain: grain.name })));
    onProgress?.(done + 1, grains.length);
  }
  const kept = withoutAbsorbed(
    raised.map(({ signal }) => signal),
    grains.flatMap(({ outputs }) => outputs.map(({ indicator }) => indicator)),
  );
  const signals = [...kept].sort(inSignalOrder);
  const standing = new Set(kept);
  const found = raised.filter(({ signal }) => standing.has(signal));
  const reconciled = await reconcileSignals(trx, program, found, expiryDays);
  await closeRun(trx, { runNo, province, grains: grains.length, rowsChanged, reconciled });
  return { runNo, signals, reconciled, rowsChanged };
}

/**
 * Every statement goes over whole tables once. Hashing never turns quadratic where an estimate of joined groups is wrong, as a
 * nested loop does; compiling a statement that runs once does not pay.
 */
async function planForWholeTables(trx: ProvinceTransaction): Promise<void> {
  await sql`select set_config('enable_nestloop', 'off', true), set_config('jit', 'off', true),
    set_config('work_mem', '128MB', true)`.execute(trx);
}

async function openRun(trx: ProvinceTransaction, program: Program, options: RunOptions): Promise<number> {
  const { run_no } = await trx
    .insertInto('detection.run')
    .values({
      province_id: program.province,
      kind: 'nightly',
      directive_slug: program.directive,
      content_hash: program.contentHash,
      as_of: program.asOf,
      known_at: options.knownAt,
      calendar: options.calendar.version,
      grains: program.grains.length,
    })
    .returning('run_no')
    .executeTakeFirstOrThrow();
  return run_no;
}

async function closeRun(
  trx: ProvinceTransaction,
  run: {
    readonly runNo: number;
    readonly province: string;
    readonly grains: number;
    readonly rowsChanged: number;
    readonly reconciled: Reconciled;
  },
): Promise<void> {
  const { runNo, province, grains, rowsChanged, reconciled } = run;
  await trx
    .updateTable('detection.run')
    .set({
      state: 'finished',
      finished_at: sql`clock_timestamp()`,
      grains_done: grains,
      rows_changed: rowsChanged,
      signals_new: reconciled.new,
      signals_still: reconciled.still,
      signals_gone: reconciled.gone,
    })
    .where('province_id', '=', province)
    .where('run_no', '=', runNo)
    .execute();
}
