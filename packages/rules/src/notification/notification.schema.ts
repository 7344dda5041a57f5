import { z } from 'zod';
import { mailPaces, notificationKinds } from './notification-kinds.ts';

export const choicesSchema = z.strictObject({
  choices: z
    .array(
      z.strictObject({
        kind: z.enum(notificationKinds),
        inApp: z.boolean(),
        mail: z.enum(mailPaces),
        webhook: z.boolean(),
      }),
    )
    .max(notificationKinds.length),
  /** The hour in Viet Nam at which the day's digest is sent. */
  digestHour: z.int().min(0).max(23),
});

/** An address that is called from outside the province's own network: https, by a name or number, without a password in it. */
export const webhookSchema = z.strictObject({
  name: z.string().trim().min(1).max(120),
  address: z
    .url({ protocol: /^https$/ })
    .max(500)
    .refine((address) => {
      const { username, password, hash } = new URL(address);
      return username === '' && password === '' && hash === '';
    }),
});

export const listNotificationsSchema = z.strictObject({
  kind: z.enum(notificationKinds).optional(),
  unreadOnly: z.boolean().optional(),
  /** The last one of the page before. */
  before: z.int().min(1).optional(),
});
