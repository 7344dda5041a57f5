import type { Told } from '@kycuong/rules/notification';
import { sql } from 'kysely';
import type { ProvinceTransaction } from '../core/claims.ts';
import { type Settled, stateAfter } from './settle.ts';

/** A call that waits. */
export interface CallToMake {
  readonly attempts: number;
  readonly webhook: number;
  readonly address: string;
  readonly nonce: string;
  readonly personId: string;
  readonly toldAt: Date;
  /** Null when the person may see it no more, or the webhook has ended. */
  readonly told: Told | null;
}

/** Undefined when it was settled, or never was. Called by jobs. */
export async function findCall(
  trx: ProvinceTransaction,
  province: string,
  call: number,
): Promise<CallToMake | undefined> {
  const { rows } = await sql<Omit<CallToMake, 'told'> & { isOpen: boolean; item: number }>`
    select c.attempts, c.webhook_no as webhook, w.address, w.nonce, c.person_id as "personId", c.item_no as item, c.made_at as "toldAt",
      w.ended_at is null as "isOpen"
    from notification.call c join notification.webhook w using (province_id, webhook_no)
    where c.province_id = ${province} and c.call_no = ${call} and c.state = 'waiting'`.execute(trx);
  const [found] = rows;
  if (!found) return undefined;
  const { isOpen, item, ...rest } = found;
  const { rows: seen } = await sql<Told>`
    select kind, subject from notification.still_seen(${province}, ${found.personId}::uuid, ${[item]}::bigint[])`.execute(
    trx,
  );
  return { ...rest, told: isOpen ? (seen[0] ?? null) : null };
}

export async function settleCall(
  trx: ProvinceTransaction,
  province: string,
  call: number,
  { settled, attempts, answer }: { settled: Settled; attempts: number; answer: string },
): Promise<void> {
  const { state, isOver } = stateAfter(settled, attempts);
  await trx
    .updateTable('notification.call')
    .set({ state, attempts, answer, ...(isOver && { settled_at: sql`clock_timestamp()` }) })
    .where('province_id', '=', province)
    .where('call_no', '=', call)
    .where('state', '=', 'waiting')
    .execute();
}
