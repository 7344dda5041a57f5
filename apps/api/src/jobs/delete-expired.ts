import type { JobHandler } from '@kycuong/db/jobs';
import { deleteExpired as deleteExpiredPublications } from '@kycuong/db/publication';

export const deleteExpired: JobHandler<object> = async ({ db }) => {
  await deleteExpiredPublications(db);
};
