import { type Item, listItems } from '@kycuong/db/notification';
import { type NotificationKind, pathOfTold } from '@kycuong/rules/notification';
import type { Acting } from '../core/procedure.ts';

const perPage = 50;

export interface NotificationPage {
  readonly items: readonly (Item & { readonly path: string })[];
  readonly more: boolean;
}

export const listNotifications = (
  { transaction }: Acting,
  filter: {
    kind?: NotificationKind | undefined;
    unreadOnly?: boolean | undefined;
    before?: number | undefined;
  },
): Promise<NotificationPage> =>
  transaction(async (trx) => {
    const found = await listItems(trx, { ...filter, limit: perPage + 1 });
    return {
      items: found.slice(0, perPage).map((item) => ({ ...item, path: pathOfTold(item.told) })),
      more: found.length > perPage,
    };
  });
