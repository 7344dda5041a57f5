import { sql } from 'kysely';
import { asJob } from '../core/as-job.ts';
import type { Connection } from '../core/connect.ts';
import type { Job, JobHandler } from './job.ts';
import { JobCancelled, JobFault } from './job-fault.ts';
import type { JobData } from './job-kinds.ts';

/** What the queue hands over. */
interface Taken {
  readonly id: string;
  readonly name: string;
  readonly data: JobData & { readonly province?: string; readonly subject?: string };
  /** Aborted when another worker has taken the job over. */
  readonly signal: AbortSignal;
}

export interface WorkPlace {
  readonly db: Connection;
  /** Aborted when the process is about to end. */
  readonly closing: AbortSignal;
  /** How soon a job learns that somebody asked to cancel it. */
  readonly lookEveryMs: number;
}

export interface JobOutcome {
  readonly cancelled: boolean;
}

/** Runs one attempt of a job to its end. What it returns is kept by the queue; what it throws makes the queue try again. */
export async function runJob(
  { id, data, signal }: Taken,
  handler: JobHandler<JobData>,
  { db, closing, lookEveryMs }: WorkPlace,
): Promise<JobOutcome> {
  const { province = '', subject = '', ...held } = data;
  const cancelled = new AbortController();
  const stop = AbortSignal.any([signal, closing, cancelled.signal]);
  const lookAt = async (columns: { done?: number; total?: number }) => {
    if (province === '') return;
    const row = await asJob(db, province, (trx) => lookAtProgress(trx, province, id, columns));
    if (row?.cancel_asked_at) cancelled.abort(new JobCancelled());
  };
  const job: Job<JobData> = {
    id,
    province,
    subject,
    data: held,
    db,
    stop,
    report: async (done, of) => {
      await lookAt({ done, total: of });
      stop.throwIfAborted();
    },
  };
  // A look that fails says nothing about the job; the next one may succeed.
  const timer = setInterval(() => void lookAt({}).catch(() => {}), lookEveryMs);
  try {
    await lookAt({});
    stop.throwIfAborted();
    await handler(job);
    return { cancelled: false };
  } catch (error) {
    if (cancelled.signal.aborted) return { cancelled: true };
    throw new JobFault(error);
  } finally {
    clearInterval(timer);
  }
}

async function lookAtProgress(
  trx: Connection,
  province: string,
  id: string,
  columns: { done?: number; total?: number },
): Promise<{ cancel_asked_at: unknown } | undefined> {
  const ofJob = sql<boolean>`province_id = ${province} and job_id = ${id}`;
  if (columns.done === undefined)
    return trx.selectFrom('jobs.progress').select('cancel_asked_at').where(ofJob).executeTakeFirst();
  return trx
    .updateTable('jobs.progress')
    .set(columns)
    .where(ofJob)
    .returning('cancel_asked_at')
    .executeTakeFirst();
}
