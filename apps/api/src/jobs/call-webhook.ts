import { type AskedJobData, asJob, type JobHandler } from '@kycuong/db/jobs';
import { type CallToMake, findCall, settleCall } from '@kycuong/db/notification';
import { pathOfTold, sayTold, type Told } from '@kycuong/rules/notification';
import { callAddress } from '../outgoing/call-address.ts';
import type { Outgoing } from '../outgoing/outgoing.ts';
import { signatureHeader, signCall } from '../outgoing/sign-call.ts';

/** The name of the error that the queue keeps; the code says the rest beside the webhook. */
class WebhookFault extends Error {
  override readonly name = 'WebhookFault';
}

export const callWebhook =
  ({ origin, secret, now, webhookAllowance }: Outgoing): JobHandler<AskedJobData['call-webhook']> =>
  async ({ db, province, data }) => {
    const found = await asJob(db, province, (trx) => findCall(trx, province, data.call));
    if (!found) return;
    const attempts = found.attempts + 1;
    const settle = (settled: 'sent' | 'dropped' | 'failed-once', answer: string) =>
      asJob(db, province, (trx) => settleCall(trx, province, data.call, { settled, attempts, answer }));
    if (found.told === null) return settle('dropped', 'NOT_SEEN_ANY_MORE');
    const id = `${province}.${data.call}`;
    const body = JSON.stringify(bodyOf(id, province, found, found.told, origin));
    const seconds = Math.floor(now().getTime() / 1000);
    const answer = await callAddress(
      {
        address: found.address,
        body,
        headers: {
          'content-type': 'application/json; charset=utf-8',
          'user-agent': 'kycuong-webhook',
          'kycuong-delivery': id,
          [signatureHeader]: signCall(secret('webhook signature', found.nonce), seconds, body),
        },
      },
      webhookAllowance,
    );
    if (answer.ok) return settle('sent', `HTTP_${answer.status}`);
    await settle('failed-once', answer.fault);
    throw new WebhookFault();
  };

/** The receiver knows by the person's id whose telephone it is; of the thing it learns number, sentence and link. */
const bodyOf = (
  id: string,
  province: string,
  { personId, toldAt }: CallToMake,
  told: Told,
  origin: string,
) => ({
  id,
  province,
  person: personId,
  kind: told.kind,
  text: sayTold(told),
  link: `${origin}${pathOfTold(told)}`,
  at: toldAt.toISOString(),
});
