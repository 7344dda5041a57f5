import { sql } from 'kysely';
import type { ProvinceTransaction } from '../core/claims.ts';

/** Mails of the acting province in the last 30 days: counts alone. */
export interface SendingHealth {
  readonly sent: number;
  readonly waiting: number;
  /** Of those that wait, tried at least once. */
  readonly retrying: number;
  readonly failed: number;
}

export async function readSendingHealth(trx: ProvinceTransaction): Promise<SendingHealth> {
  const { rows } = await sql<SendingHealth>`
    select count(*) filter (where state = 'sent')::integer as sent, count(*) filter (where state = 'waiting')::integer as waiting,
      count(*) filter (where state = 'waiting' and attempts > 0)::integer as retrying,
      count(*) filter (where state = 'failed')::integer as failed
    from notification.mail where made_at > now() - interval '30 days'`.execute(trx);
  return rows[0]!;
}
