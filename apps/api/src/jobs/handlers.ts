import type { JobHandlers } from '@kycuong/db/jobs';
import { deleteExpired } from './delete-expired.ts';
import { detectNight } from './detect-night.ts';
import { forgetProgress } from './forget-progress.ts';
import { startNights } from './start-nights.ts';
import { tryVersion } from './try-version.ts';

/** Who does what: a handler of its own file for every kind of job. */
export const handlers: JobHandlers = {
  'delete-expired': deleteExpired,
  'detect-night': detectNight,
  'forget-progress': forgetProgress,
  'start-nights': startNights,
  'try-version': tryVersion,
};
