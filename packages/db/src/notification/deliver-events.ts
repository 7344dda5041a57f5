import { type Channels, factsOfKind, type NotificationKind } from '@kycuong/rules/notification';
import { sql } from 'kysely';
import type { ProvinceTransaction } from '../core/claims.ts';
import { enqueue } from '../jobs/jobs.ts';

/** Which ways out of the system this installation has. */
export interface Delivery {
  readonly mails: boolean;
}

const atOnce = 50;

/**
 * Tells the people whom events of the outbox concern, some events at a time, and asks for the mails and calls that follow.
 * All in the transaction that takes the events out, so that nobody is told twice or not at all.
 * @returns how many events were taken; fewer than asked for when none is left
 */
export async function deliverEvents(
  trx: ProvinceTransaction,
  province: string,
  ways: Delivery,
): Promise<{ taken: number; isDone: boolean }> {
  const events = await trx
    .selectFrom('notification.event')
    .select(['event_no', 'kind'])
    .where('province_id', '=', province)
    .where('delivered_at', 'is', null)
    .orderBy('event_no')
    .limit(atOnce)
    .forUpdate()
    .skipLocked()
    .execute();
  for (const { event_no: eventNo, kind } of events)
    await deliver(trx, province, { eventNo, kind: kind as NotificationKind }, ways);
  if (events.length > 0)
    await trx
      .updateTable('notification.event')
      .set({ delivered_at: sql`clock_timestamp()` })
      .where('province_id', '=', province)
      .where(
        'event_no',
        'in',
        events.map(({ event_no: no }) => no),
      )
      .execute();
  return { taken: events.length, isDone: events.length < atOnce };
}

interface Recipient extends Partial<Channels> {
  readonly personId: string;
  readonly subject: unknown;
}

async function deliver(
  trx: ProvinceTransaction,
  province: string,
  { eventNo, kind }: { readonly eventNo: number; readonly kind: NotificationKind },
  { mails }: Delivery,
): Promise<void> {
  const { rows: recipients } = await sql<Recipient>`
    select r.person_id as "personId", r.subject, c.in_app as "inApp", c.mail, c.webhook
    from notification.recipients(${province}, ${eventNo}) r
    left join notification.choice c on c.province_id = ${province} and c.person_id = r.person_id and c.kind = ${kind}`.execute(
    trx,
  );
  const webhooks = await openWebhooks(trx, province);
  for (const { personId, subject, ...chosen } of recipients) {
    const usual = factsOfKind[kind].usual;
    const inApp = chosen.inApp ?? usual.inApp;
    const mail = mails ? (chosen.mail ?? usual.mail) : 'off';
    const calls = (chosen.webhook ?? usual.webhook) ? webhooks : [];
    if (!inApp && mail === 'off' && calls.length === 0) continue;
    const { item_no: item } = await trx
      .insertInto('notification.item')
      .values({
        province_id: province,
        person_id: personId,
        event_no: eventNo,
        kind,
        subject: JSON.stringify(subject),
        in_app: inApp,
        for_digest: mail === 'digest',
      })
      .returning('item_no')
      .executeTakeFirstOrThrow();
    if (mail === 'now') await askForMail(trx, province, personId, [item]);
    for (const webhook of calls) await askForCall(trx, province, { webhook, personId, item });
  }
}

async function openWebhooks(trx: ProvinceTransaction, province: string): Promise<number[]> {
  const rows = await trx
    .selectFrom('notification.webhook')
    .select('webhook_no')
    .where('province_id', '=', province)
    .where('ended_at', 'is', null)
    .execute();
  return rows.map(({ webhook_no: no }) => no);
}

export async function askForMail(
  trx: ProvinceTransaction,
  province: string,
  personId: string,
  items: readonly number[],
): Promise<void> {
  const { mail_no: mail } = await trx
    .insertInto('notification.mail')
    .values({ province_id: province, person_id: personId, items: [...items] })
    .returning('mail_no')
    .executeTakeFirstOrThrow();
  await enqueue(trx, { province, name: 'send-mail', subject: String(mail), data: { mail } });
}

async function askForCall(
  trx: ProvinceTransaction,
  province: string,
  { webhook, personId, item }: { webhook: number; personId: string; item: number },
): Promise<void> {
  const { call_no: call } = await trx
    .insertInto('notification.call')
    .values({ province_id: province, webhook_no: webhook, person_id: personId, item_no: item })
    .returning('call_no')
    .executeTakeFirstOrThrow();
  await enqueue(trx, { province, name: 'call-webhook', subject: String(call), data: { call } });
}
