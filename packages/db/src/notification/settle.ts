import { jobKinds } from '../jobs/jobs.ts';

/** How an attempt to send ended. A failed one is tried again by the queue. */
export type Settled = 'sent' | 'dropped' | 'failed-once';

/** Attempts after which nothing more is tried: the first, and the retries of the queue. */
const giveUpAfter = jobKinds['send-mail'].retries + 1;

/** State and end of what was attempted so often. */
export const stateAfter = (
  settled: Settled,
  attempts: number,
): { state: 'waiting' | 'sent' | 'dropped' | 'failed'; isOver: boolean } => {
  if (settled !== 'failed-once') return { state: settled, isOver: true };
  return attempts >= giveUpAfter ? { state: 'failed', isOver: true } : { state: 'waiting', isOver: false };
};
