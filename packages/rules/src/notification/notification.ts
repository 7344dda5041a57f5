// The public file of the slice.
export { mailOfLink, mailOfTold } from './mails.ts';
export {
  type Channels,
  factsOfKind,
  type MailPace,
  mailPaces,
  type NotificationKind,
  notificationKinds,
} from './notification-kinds.ts';
export {
  notificationRefusal,
  type NotificationRefusalCode,
  notificationRefusalCodes,
} from './notification-refusals.ts';
export { pathOfTold } from './path-of-told.ts';
export { sayTold } from './say-told.ts';
export type { Told } from './told.ts';
export type { MailWords } from './write-mail.ts';
