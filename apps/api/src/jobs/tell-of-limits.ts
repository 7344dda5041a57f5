import { asJob, type JobHandler } from '@kycuong/db/jobs';
import { provincesOfNotification, tellOfLimits as tell } from '@kycuong/db/notification';

export const tellOfLimits: JobHandler<object> = async ({ db }) => {
  for (const province of await provincesOfNotification(db))
    await asJob(db, province, (trx) => tell(trx, province));
};
