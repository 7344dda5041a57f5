import { sql } from 'kysely';
import type { ProvinceTransaction } from '../core/claims.ts';
import type { AskedJobData, AskedJobName } from './job-kinds.ts';

export interface JobToDo<Name extends AskedJobName> {
  readonly province: string;
  readonly name: Name;
  /** The id of what it is about, shown beside its progress. Never personal data. */
  readonly subject: string;
  readonly data: AskedJobData[Name];
  /** RFC 3339 instant; at once without it. */
  readonly startAt?: string;
}

/** Puts a job into its queue when the transaction commits, and returns its id. */
export async function enqueue<Name extends AskedJobName>(
  trx: ProvinceTransaction,
  { province, name, subject, data, startAt }: JobToDo<Name>,
): Promise<string> {
  return enqueueNamed(trx, { province, name, subject, data, ...(startAt && { startAt }) });
}

export async function enqueueNamed(
  trx: ProvinceTransaction,
  job: { province: string; name: string; subject: string; data: object; startAt?: string },
): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    select jobs.enqueue(${job.province}, ${job.name}, ${job.subject}, ${JSON.stringify(job.data)}, ${job.startAt ?? null}) as id`.execute(
    trx,
  );
  return rows[0]!.id;
}
