import { sql } from 'kysely';
import type { ProvinceTransaction } from '../core/claims.ts';

export interface Webhook {
  readonly no: number;
  readonly name: string;
  readonly address: string;
  readonly madeAt: Date;
  readonly endedAt: Date | null;
  /** Calls of the last 30 days. */
  readonly sent: number;
  readonly waiting: number;
  readonly failed: number;
  /** What the other side answered to the last attempt, or why there was none. */
  readonly lastAnswer: string | null;
}

/** The addresses that the acting province calls, the newest first. */
export async function listWebhooks(trx: ProvinceTransaction): Promise<Webhook[]> {
  const { rows } = await sql<Webhook>`
    select w.webhook_no as no, w.name, w.address, w.made_at as "madeAt", w.ended_at as "endedAt",
      count(c.call_no) filter (where c.state = 'sent')::integer as sent,
      count(c.call_no) filter (where c.state = 'waiting')::integer as waiting,
      count(c.call_no) filter (where c.state = 'failed')::integer as failed,
      (array_agg(c.answer order by c.call_no desc) filter (where c.answer is not null))[1] as "lastAnswer"
    from notification.webhook w left join notification.call c
      on c.province_id = w.province_id and c.webhook_no = w.webhook_no and c.made_at > now() - interval '30 days'
    group by w.webhook_no, w.name, w.address, w.made_at, w.ended_at
    order by w.webhook_no desc limit 50`.execute(trx);
  return rows;
}

export async function makeWebhook(
  trx: ProvinceTransaction,
  { name, address, nonce }: { readonly name: string; readonly address: string; readonly nonce: string },
): Promise<number> {
  const { rows } = await sql<{ no: number }>`
    select notification.make_webhook(${name}, ${address}, ${nonce}) as no`.execute(trx);
  return rows[0]!.no;
}

export async function endWebhook(trx: ProvinceTransaction, webhook: number): Promise<void> {
  await sql`select notification.end_webhook(${webhook})`.execute(trx);
}
