import { asJob, type JobHandler } from '@kycuong/db/jobs';
import { deliverEvents, provincesToTell } from '@kycuong/db/notification';
import type { Outgoing } from '../outgoing/outgoing.ts';

/** Empties the outbox of every province, some events a transaction. */
export const tellPeople =
  ({ mailer }: Outgoing): JobHandler<object> =>
  async ({ db, stop }) => {
    const ways = { mails: mailer !== null };
    for (const province of await provincesToTell(db)) {
      for (let isDone = false; !isDone;) {
        stop.throwIfAborted();
        ({ isDone } = await asJob(db, province, (trx) => deliverEvents(trx, province, ways)));
      }
    }
  };
