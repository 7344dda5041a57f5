import { type AskedJobData, asJob, type JobHandler } from '@kycuong/db/jobs';
import { findMail, type MailToSend, settleMail } from '@kycuong/db/notification';
import { mailOfLink, mailOfTold, type MailWords } from '@kycuong/rules/notification';
import type { Outgoing } from '../outgoing/outgoing.ts';

/** What somebody may see no more, or never could, is dropped. Sent twice only when cut off between the server's yes and our note of it. */
export const sendMail =
  ({ mailer, origin, secret }: Outgoing): JobHandler<AskedJobData['send-mail']> =>
  async ({ db, province, data }) => {
    const found = await asJob(db, province, (trx) => findMail(trx, province, data.mail));
    if (!found) return;
    const attempts = found.attempts + 1;
    const settle = (settled: Parameters<typeof settleMail>[3]) =>
      asJob(db, province, (trx) => settleMail(trx, province, data.mail, settled, attempts));
    const words = wordsOf(found, { origin, secret });
    if (!mailer || found.to === null || words === null) return settle('dropped');
    try {
      await mailer.send({ ...words, to: found.to, id: `${province}.${data.mail}` });
    } catch (error) {
      await settle('failed-once');
      throw error;
    }
    await settle('sent');
  };

function wordsOf(
  { link, told }: MailToSend,
  { origin, secret }: Pick<Outgoing, 'origin' | 'secret'>,
): MailWords | null {
  if (link) return mailOfLink(link.purpose, `${origin}/loi-moi/${secret('one-time link', link.nonce)}`);
  return told.length > 0 ? mailOfTold(told, origin) : null;
}
