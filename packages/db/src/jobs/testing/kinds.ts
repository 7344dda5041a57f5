import { setTimeout } from 'node:timers/promises';
import { sql } from 'kysely';
import { asJob } from '../../core/as-job.ts';
import type { Job, JobHandler } from '../job.ts';
import type { JobKind } from '../job-kinds.ts';

const kind: JobKind = { retries: 2, longestMinutes: 5, atOnce: 2 };
export const kinds = { note: kind, fail: kind, slow: kind } satisfies Record<string, JobKind>;

/** Leaves a trace for each time that it ran to its end. */
async function note({ id, province, db }: Job<object>): Promise<void> {
  await asJob(db, province, (trx) => sql`insert into public.note values (${id})`.execute(trx));
}

/** Stands for a long piece of work that can be stopped between its steps. */
async function slow(job: Job<object>): Promise<void> {
  const steps = 16;
  for (let step = 0; step < steps; step++) {
    await job.report(step, steps);
    await setTimeout(250, undefined, { signal: job.stop });
  }
  await note(job);
}

export const handlers: Record<keyof typeof kinds, JobHandler<object>> = {
  note,
  slow,
  fail: () => Promise.reject(new RangeError('Nguyễn Văn A')),
};
