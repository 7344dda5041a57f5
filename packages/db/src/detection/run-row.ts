import { createHash } from 'node:crypto';
import type { Signal } from '@kycuong/rules/detection';
import type { Program } from '@kycuong/rules/detection/program';
import { sql } from 'kysely';
import { asJob } from '../core/as-job.ts';
import type { ProvinceTransaction } from '../core/claims.ts';
import type { Connection } from '../core/connect.ts';
import type { Reconciled } from './reconcile-signals.ts';

export type RunKind = 'nightly' | 'arrival' | 'shadow';

export interface RunRow {
  readonly province: string;
  readonly runNo: number;
}

export interface OpeningRun {
  readonly kind: RunKind;
  /** RFC 3339 instant. */
  readonly knownAt: string;
  /** The version of the working calendar. */
  readonly calendar: string;
  readonly jobId?: string | undefined;
}

/** A run is there for everybody to see before it begins; what an earlier attempt of its job left running has failed. */
export function openRun(
  db: Connection,
  program: Program,
  { kind, knownAt, calendar, jobId }: OpeningRun,
): Promise<RunRow> {
  const { province } = program;
  return asJob(db, province, async (trx) => {
    const { run_no } = await trx
      .insertInto('detection.run')
      .values({
        province_id: province,
        kind,
        directive_slug: program.directive,
        content_hash: program.contentHash,
        as_of: program.asOf,
        known_at: knownAt,
        calendar,
        grains: program.grains.length,
        job_id: jobId ?? null,
      })
      .returning('run_no')
      .executeTakeFirstOrThrow();
    return { province, runNo: run_no };
  });
}

export async function giveUpRuns(db: Connection, province: string, jobId: string): Promise<void> {
  await sql`select detection.give_up_runs(${province}, ${jobId})`.execute(db);
}

export const showProgress = (db: Connection, { province, runNo }: RunRow, done: number): Promise<unknown> =>
  asJob(db, province, (trx) =>
    trx
      .updateTable('detection.run')
      .set({ grains_done: done })
      .where('province_id', '=', province)
      .where('run_no', '=', runNo)
      .execute(),
  );

export interface RunCounts extends Reconciled {
  readonly rowsChanged: number;
  /** Rows of which at least one indicator is unknown. */
  readonly rowsUnknown: number;
}

/** Closes a run and writes its audit entry, in the transaction that changed its signals. */
export async function closeRun(
  trx: ProvinceTransaction,
  { province, runNo }: RunRow,
  counts: RunCounts,
  signals: readonly Signal[],
): Promise<void> {
  const digest = createHash('sha256').update(JSON.stringify(signals)).digest('hex');
  await sql`select detection.close_run(${province}, ${runNo}, 'finished', ${JSON.stringify(counts)}, ${digest})`.execute(
    trx,
  );
}

/** A run of which nothing is kept. */
export async function abandonRun(
  db: Connection,
  { province, runNo }: RunRow,
  state: 'cancelled' | 'failed',
): Promise<void> {
  await sql`select detection.close_run(${province}, ${runNo}, ${state}, '{}', null)`.execute(db);
}
