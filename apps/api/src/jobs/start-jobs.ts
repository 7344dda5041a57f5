import { jobKinds } from '@kycuong/db/jobs';
import { workOnJobs } from '@kycuong/db/jobs/work';
import type { FastifyBaseLogger } from 'fastify';
import type { Outgoing } from '../outgoing/outgoing.ts';
import { handlersOf } from './handlers.ts';

/** Works on jobs until the function that it returns is called. */
export const startJobs = async (
  databaseUrl: string,
  outgoing: Outgoing,
  log: FastifyBaseLogger,
): Promise<() => Promise<void>> => {
  const stop = await workOnJobs({
    databaseUrl,
    kinds: jobKinds,
    handlers: handlersOf(outgoing),
    onFault: (fault) => log.error(fault, 'job failed'),
  });
  return async () => {
    await stop();
    outgoing.mailer?.close();
  };
};
