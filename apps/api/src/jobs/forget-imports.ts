import { forgetImports as forget } from '@kycuong/db/import';
import type { JobHandler } from '@kycuong/db/jobs';

export const forgetImports: JobHandler<object> = async ({ db }) => {
  await forget(db);
};
