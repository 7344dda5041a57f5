import type { Told } from '@kycuong/rules/notification';
import { sql } from 'kysely';
import type { ProvinceTransaction } from '../core/claims.ts';
import { enqueue } from '../jobs/jobs.ts';
import { usualDigestHour } from './choices.ts';
import { askForMail } from './deliver-events.ts';
import { type Settled, stateAfter } from './settle.ts';

/** A mail that waits, with what its reader may see by now. */
export interface MailToSend {
  readonly attempts: number;
  /** Null when nobody is to have it any more. */
  readonly to: string | null;
  readonly told: readonly Told[];
  readonly link: { readonly purpose: 'account' | 'password'; readonly nonce: string } | null;
}

/** Undefined when it was settled, or never was. Called by jobs. */
export async function findMail(
  trx: ProvinceTransaction,
  province: string,
  mail: number,
): Promise<MailToSend | undefined> {
  const found = await trx
    .selectFrom('notification.mail')
    .select(['person_id', 'items', 'attempts', 'link_nonce', 'link_purpose'])
    .where('province_id', '=', province)
    .where('mail_no', '=', mail)
    .where('state', '=', 'waiting')
    .executeTakeFirst();
  if (!found) return undefined;
  const { rows: told } = await sql<Told>`
    select kind, subject from notification.still_seen(${province}, ${found.person_id}::uuid, ${found.items}::bigint[])`.execute(
    trx,
  );
  const { rows } = await sql<{ address: string | null }>`
    select notification.address_of(${province}, ${mail}) as address`.execute(trx);
  const link =
    found.link_nonce === null
      ? null
      : { purpose: found.link_purpose as 'account' | 'password', nonce: found.link_nonce };
  return { attempts: found.attempts, to: rows[0]?.address ?? null, told, link };
}

export async function settleMail(
  trx: ProvinceTransaction,
  province: string,
  mail: number,
  settled: Settled,
  attempts: number,
): Promise<void> {
  const { state, isOver } = stateAfter(settled, attempts);
  await trx
    .updateTable('notification.mail')
    .set({ state, attempts, ...(isOver && { settled_at: sql`clock_timestamp()`, link_nonce: null }) })
    .where('province_id', '=', province)
    .where('mail_no', '=', mail)
    .where('state', '=', 'waiting')
    .execute();
}

/** Asks for the mail with a link that this transaction made. */
export async function queueLinkMail(
  trx: ProvinceTransaction,
  province: string,
  { digest, nonce }: { readonly digest: string; readonly nonce: string },
): Promise<void> {
  const { rows } = await sql<{ mail: number }>`
    select notification.mail_link(${digest}, ${nonce}) as mail`.execute(trx);
  const { mail } = rows[0]!;
  await enqueue(trx, { province, name: 'send-mail', subject: String(mail), data: { mail } });
}

/** Gathers what waits for the digest of everybody whose hour it is. Twice in one hour, the second finds nothing. */
export async function queueDigests(trx: ProvinceTransaction, province: string, hour: number): Promise<void> {
  const { rows } = await sql<{ personId: string; items: number[] }>`
    with due as (
      update notification.item i set for_digest = false
      where i.province_id = ${province} and i.for_digest and ${hour} = coalesce((
        select h.hour from notification.digest_hour h where h.province_id = i.province_id and h.person_id = i.person_id), ${usualDigestHour})
      returning i.person_id, i.item_no
    )
    select person_id as "personId", (array_agg(item_no order by item_no desc))[:100] as items from due group by person_id`.execute(
    trx,
  );
  for (const { personId, items } of rows) await askForMail(trx, province, personId, items);
}
