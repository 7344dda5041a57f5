import { listWebhooks, readSendingHealth, type SendingHealth, type Webhook } from '@kycuong/db/notification';
import type { Acting } from '../core/procedure.ts';

export interface Sending {
  /** Whether a mail server is configured at all. */
  readonly hasMailServer: boolean;
  readonly mails: SendingHealth;
  readonly webhooks: readonly Webhook[];
}

/** How sending goes: addresses called, and counts of what waits and what failed for good. */
export const readSending = ({ transaction, outgoing }: Acting): Promise<Sending> =>
  transaction(async (trx) => ({
    hasMailServer: outgoing.mails,
    mails: await readSendingHealth(trx),
    webhooks: await listWebhooks(trx),
  }));
