import { applyRetention } from '@kycuong/db/audit';
import type { JobHandler } from '@kycuong/db/jobs';
import { deleteExpired as deleteExpiredPublications } from '@kycuong/db/publication';

/** What is past its end date leaves the public site; what was kept long enough leaves the audit log. */
export const deleteExpired: JobHandler<object> = async ({ db }) => {
  await deleteExpiredPublications(db);
  await applyRetention(db);
};
