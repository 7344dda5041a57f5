import { type Kysely, sql } from 'kysely';
import type { JobKind } from './job-kinds.ts';

export const deadLetters = 'dead-letter';

const day = 24 * 60 * 60;
const kept = { deadLetterDays: 400, waitingDays: 60, finishedDays: 30 };

/**
 * Makes or changes the queue of each kind. May be repeated at will; needs the owner.
 * @param heartbeatSeconds how long a worker may be silent before its job is given to another; at least 10
 */
export async function defineQueues<DB>(
  db: Kysely<DB>,
  kinds: Readonly<Record<string, JobKind>>,
  heartbeatSeconds = 30,
): Promise<void> {
  const queues = [
    { name: deadLetters, policy: 'standard', retryLimit: 0, retentionSeconds: kept.deadLetterDays * day },
    ...Object.entries(kinds).map(([name, kind]) => ({
      name,
      policy: 'standard',
      retryLimit: kind.retries,
      retryDelay: 5,
      retryBackoff: true,
      retryDelayMax: 3600,
      expireInSeconds: kind.longestMinutes * 60,
      retentionSeconds: kept.waitingDays * day,
      deleteAfterSeconds: kept.finishedDays * day,
      deadLetter: deadLetters,
      heartbeatSeconds,
    })),
  ];
  for (const { name, ...options } of queues) {
    const text = JSON.stringify(options);
    await sql`select jobs.create_queue(${name}, ${text}::jsonb)`.execute(db);
    await sql`
      update jobs.queue set retry_limit = (o ->> 'retryLimit')::int, expire_seconds = coalesce((o ->> 'expireInSeconds')::int, expire_seconds)
      from (select ${text}::jsonb as o) wanted where name = ${name}`.execute(db);
  }
}
