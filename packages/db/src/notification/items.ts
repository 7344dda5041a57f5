import type { NotificationKind, Told } from '@kycuong/rules/notification';
import { sql } from 'kysely';
import type { ProvinceTransaction } from '../core/claims.ts';

export interface Item {
  readonly no: number;
  readonly told: Told;
  readonly madeAt: Date;
  readonly isRead: boolean;
}

export interface ItemFilter {
  readonly kind?: NotificationKind | undefined;
  readonly unreadOnly?: boolean | undefined;
  /** The last one of the page before. */
  readonly before?: number | undefined;
  readonly limit: number;
}

/** What the acting person was told, the newest first. */
export async function listItems(
  trx: ProvinceTransaction,
  { kind, unreadOnly, before, limit }: ItemFilter,
): Promise<Item[]> {
  const rows = await trx
    .selectFrom('notification.item')
    .select(['item_no', 'kind', 'subject', 'made_at', 'read_at'])
    .where('in_app', '=', true)
    .$if(kind !== undefined, (query) => query.where('kind', '=', kind!))
    .$if(unreadOnly === true, (query) => query.where('read_at', 'is', null))
    .$if(before !== undefined, (query) => query.where('item_no', '<', before!))
    .orderBy('item_no', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    no: row.item_no,
    told: { kind: row.kind, subject: row.subject } as unknown as Told,
    madeAt: row.made_at as unknown as Date,
    isRead: row.read_at !== null,
  }));
}

/** No more is counted than a badge shows. */
export async function countUnread(trx: ProvinceTransaction, atMost: number): Promise<number> {
  const { rows } = await sql<{ unread: number }>`
    select count(*)::integer as unread
    from (select from notification.item where in_app and read_at is null limit ${atMost}) i`.execute(trx);
  return rows[0]!.unread;
}

/** Without numbers: all of the acting person's. */
export async function markRead(trx: ProvinceTransaction, items: readonly number[] | null): Promise<void> {
  await sql`select notification.mark_read(${items}::bigint[])`.execute(trx);
}
