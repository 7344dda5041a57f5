import type { JobHandler } from '@kycuong/db/jobs';
import { applyAnswers } from '@kycuong/db/remedy';

export const applyCitizenAnswers: JobHandler<object> = async ({ db }) => {
  await applyAnswers(db);
};
