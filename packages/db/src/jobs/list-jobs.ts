import { sql } from 'kysely';
import type { ProvinceTransaction } from '../core/claims.ts';

export type JobState = 'waiting' | 'running' | 'done' | 'cancelled' | 'failed';

export interface JobStanding {
  readonly jobId: string;
  readonly name: string;
  readonly subject: string;
  readonly state: JobState;
  readonly done: number;
  /** 0 until the job has counted its work. */
  readonly of: number;
  /** Attempts after the first. */
  readonly retries: number;
  /** What the last attempt failed with, without a name or a value of anybody. */
  readonly fault: string | null;
  readonly askedBy: string | null;
  readonly askedAt: Date;
  readonly cancelAskedAt: Date | null;
  readonly startsAt: Date;
  readonly startedAt: Date | null;
  readonly finishedAt: Date | null;
}

/** Jobs of a province, newest first; the next page is asked for with the last one's `askedAt`. */
export async function listJobs(
  trx: ProvinceTransaction,
  { province, before, limit = 50 }: { province: string; before?: Date; limit?: number },
): Promise<JobStanding[]> {
  const { rows } = await sql<JobStanding>`
    select job_id as "jobId", name, subject, state, done, total as "of", attempts as retries, fault, asked_by as "askedBy",
      asked_at as "askedAt", cancel_asked_at as "cancelAskedAt", starts_at as "startsAt", started_at as "startedAt",
      finished_at as "finishedAt"
    from jobs.standing(${province}, ${before ?? null}, ${limit})`.execute(trx);
  return rows;
}
