import type { JobHandlers } from '@kycuong/db/jobs';
import { deleteExpired } from './delete-expired.ts';
import { forgetProgress } from './forget-progress.ts';
import { tryVersion } from './try-version.ts';

/** Who does what: a handler of its own file for every kind of job. */
export const handlers: JobHandlers = {
  'delete-expired': deleteExpired,
  'forget-progress': forgetProgress,
  'try-version': tryVersion,
};
