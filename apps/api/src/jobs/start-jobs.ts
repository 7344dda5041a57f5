import { jobKinds } from '@kycuong/db/jobs';
import { workOnJobs } from '@kycuong/db/jobs/work';
import type { FastifyBaseLogger } from 'fastify';
import { handlers } from './handlers.ts';

/** Works on jobs until the function that it returns is called. */
export const startJobs = (databaseUrl: string, log: FastifyBaseLogger): Promise<() => Promise<void>> =>
  workOnJobs({
    databaseUrl,
    kinds: jobKinds,
    handlers,
    onFault: (fault) => log.error(fault, 'job failed'),
  });
