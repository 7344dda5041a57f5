import type { Bilingual } from '../core/bilingual.schema.ts';
import type { Refusal } from '../core/refusal.ts';

const words = {
  NO_SUCH_WEBHOOK: {
    rule: 'notification.webhook',
    log: 'the webhook is unknown in this province, or has ended',
    message: {
      vi: 'Không còn nơi nhận này: đã ngừng hoặc chưa từng có. Tải lại trang.',
      en: 'This address is no more: ended, or never made. Reload the page.',
    },
  },
} as const satisfies Record<
  string,
  { readonly rule: string; readonly log: string; readonly message: Bilingual }
>;

/** Every way in which a step about notifications can be refused. */
export type NotificationRefusalCode = keyof typeof words;

export const notificationRefusalCodes = Object.keys(words) as readonly NotificationRefusalCode[];

/** The refusal with its words, also for a database that knows nothing but the code. */
export function notificationRefusal(code: NotificationRefusalCode): Refusal<NotificationRefusalCode> {
  return { code, ...words[code] };
}
