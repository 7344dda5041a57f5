import { nights } from '@kycuong/db/detection';
import { asJob, enqueue, type JobHandler } from '@kycuong/db/jobs';

/** Run twice for one night it asks twice; the second run of a province then changes nothing. */
export const startNights: JobHandler<object> = async ({ db }) => {
  for (const { province, asOf } of await nights(db))
    await asJob(db, province, (trx) =>
      enqueue(trx, { province, name: 'detect-night', subject: asOf, data: { asOf } }),
    );
};
