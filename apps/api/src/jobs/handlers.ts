import type { JobHandlers } from '@kycuong/db/jobs';
import { applyImport } from './apply-import.ts';
import { deleteExpired } from './delete-expired.ts';
import { detectArrivals } from './detect-arrivals.ts';
import { detectNight } from './detect-night.ts';
import { forgetImports } from './forget-imports.ts';
import { forgetProgress } from './forget-progress.ts';
import { readImport } from './read-import.ts';
import { signLogHeads } from './sign-log-heads.ts';
import { startNights } from './start-nights.ts';
import { tryVersion } from './try-version.ts';

/** Who does what: a handler of its own file for every kind of job. */
export const handlers: JobHandlers = {
  'apply-import': applyImport,
  'delete-expired': deleteExpired,
  'detect-arrivals': detectArrivals,
  'detect-night': detectNight,
  'forget-imports': forgetImports,
  'forget-progress': forgetProgress,
  'read-import': readImport,
  'sign-log-heads': signLogHeads,
  'start-nights': startNights,
  'try-version': tryVersion,
};
