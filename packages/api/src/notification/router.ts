import { countUnread, endWebhook, markRead, readChoices, saveChoices } from '@kycuong/db/notification';
import { choicesSchema, listNotificationsSchema, webhookSchema } from '@kycuong/rules/notification/schema';
import { z } from 'zod';
import { procedure } from '../core/procedure.ts';
import { router } from '../core/trpc.ts';
import { listNotifications } from './list-notifications.ts';
import { makeWebhook } from './make-webhook.ts';
import { readSending } from './read-sending.ts';

const own = procedure('notification.own');
const administering = procedure('notification.administer');
/** A badge says `99+` beyond. */
const mostCounted = 100;

export const notificationRouter = router({
  list: own.input(listNotificationsSchema).query(({ ctx, input }) => listNotifications(ctx.acting, input)),
  unread: own.query(({ ctx }) => ctx.acting.transaction((trx) => countUnread(trx, mostCounted))),
  /** Without numbers: everything. */
  markRead: own
    .input(z.strictObject({ items: z.array(z.int().min(1)).max(200).nullable() }))
    .mutation(({ ctx, input }) => ctx.acting.transaction((trx) => markRead(trx, input.items))),
  settings: own.query(({ ctx }) =>
    ctx.acting.transaction(async (trx) => ({
      ...(await readChoices(trx)),
      hasMailServer: ctx.acting.outgoing.mails,
    })),
  ),
  saveSettings: own
    .input(choicesSchema)
    .mutation(({ ctx, input }) => ctx.acting.transaction((trx) => saveChoices(trx, input))),

  sending: administering.query(({ ctx }) => readSending(ctx.acting)),
  makeWebhook: administering
    .input(webhookSchema)
    .mutation(({ ctx, input }) => makeWebhook(ctx.acting, input)),
  endWebhook: administering
    .input(z.strictObject({ webhook: z.int().min(1) }))
    .mutation(({ ctx, input }) => ctx.acting.transaction((trx) => endWebhook(trx, input.webhook))),
});
