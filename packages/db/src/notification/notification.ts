// The public file of the slice.
export { type CallToMake, findCall, settleCall } from './calls.ts';
export { provincesOfNotification, provincesToTell, tellOfLimits } from './clock-events.ts';
export { type ChosenChannels, readChoices, saveChoices, type Settings } from './choices.ts';
export { deliverEvents, type Delivery } from './deliver-events.ts';
export { forgetNotifications } from './forget-notifications.ts';
export { countUnread, type Item, type ItemFilter, listItems, markRead } from './items.ts';
export { findMail, type MailToSend, queueDigests, queueLinkMail, settleMail } from './mails.ts';
export { readSendingHealth, type SendingHealth } from './sending-health.ts';
export { endWebhook, listWebhooks, makeWebhook, type Webhook } from './webhooks.ts';
