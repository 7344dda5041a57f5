import { asJob, type JobHandler } from '@kycuong/db/jobs';
import { provincesOfNotification, queueDigests } from '@kycuong/db/notification';
import type { Outgoing } from '../outgoing/outgoing.ts';

const inVietNam = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Ho_Chi_Minh',
  hour: '2-digit',
  hourCycle: 'h23',
});

/** Gathers, for everybody whose hour it is, what waits for their digest. */
export const sendDigests =
  ({ mailer, now }: Outgoing): JobHandler<object> =>
  async ({ db }) => {
    if (!mailer) return;
    const hour = Number(inVietNam.format(now()));
    for (const province of await provincesOfNotification(db))
      await asJob(db, province, (trx) => queueDigests(trx, province, hour));
  };
