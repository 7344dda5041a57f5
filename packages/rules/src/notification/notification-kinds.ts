import type { Bilingual } from '../core/bilingual.schema.ts';

/** What people are told of. In the database the check of `notification.event`. */
export const notificationKinds = [
  'case.waiting',
  'limit.approaching',
  'limit.passed',
  'signal.new',
  'record.disputed',
  'dispute.settled',
  'role.proposed',
  'role.granted',
  'role.refused',
  'catalogue.submitted',
  'catalogue.approved',
  'catalogue.returned',
  'result.published',
  'result.held',
] as const;
export type NotificationKind = (typeof notificationKinds)[number];

/** Off, each at once, or together once a day. */
export const mailPaces = ['off', 'now', 'digest'] as const;
export type MailPace = (typeof mailPaces)[number];

/** By which ways a person is told of a kind of event. */
export interface Channels {
  readonly inApp: boolean;
  readonly mail: MailPace;
  /** The province's gateway outside, such as one for text messages. */
  readonly webhook: boolean;
}

const atOnce: Channels = { inApp: true, mail: 'now', webhook: false };
const daily: Channels = { inApp: true, mail: 'digest', webhook: false };

interface KindFacts {
  readonly label: Bilingual;
  readonly usual: Channels;
}

/** What each kind is called, and how a person who chose nothing is told: at once where somebody waits for them, else once a day. */
export const factsOfKind: Readonly<Record<NotificationKind, KindFacts>> = {
  'case.waiting': {
    label: { vi: 'Vụ việc có bước chờ bạn', en: 'A case step waits for you' },
    usual: atOnce,
  },
  'limit.approaching': {
    label: { vi: 'Thời hạn sắp hết', en: 'A limit ends soon' },
    usual: atOnce,
  },
  'limit.passed': { label: { vi: 'Thời hạn đã qua', en: 'A limit has passed' }, usual: atOnce },
  'signal.new': {
    label: { vi: 'Tín hiệu mới ở đơn vị của bạn', en: 'New signals in your units' },
    usual: daily,
  },
  'role.proposed': {
    label: { vi: 'Đề nghị cấp vai trò chờ xác nhận', en: 'A proposed role waits to be confirmed' },
    usual: atOnce,
  },
  'role.granted': { label: { vi: 'Bạn được cấp vai trò', en: 'You were given a role' }, usual: atOnce },
  'role.refused': {
    label: { vi: 'Đề nghị của bạn bị từ chối', en: 'Your proposal was refused' },
    usual: atOnce,
  },
  'record.disputed': {
    label: { vi: 'Cán bộ có ý kiến khác về một bản ghi', en: 'An officer disputes a record' },
    usual: atOnce,
  },
  'dispute.settled': {
    label: {
      vi: 'Ý kiến của bạn về một bản ghi đã được giải quyết',
      en: 'Your dispute of a record was settled',
    },
    usual: atOnce,
  },
  'catalogue.submitted': {
    label: { vi: 'Danh mục chờ phê duyệt', en: 'A catalogue version waits for approval' },
    usual: atOnce,
  },
  'catalogue.approved': {
    label: { vi: 'Danh mục được phê duyệt', en: 'A catalogue version was approved' },
    usual: daily,
  },
  'catalogue.returned': {
    label: { vi: 'Danh mục bị trả lại để sửa', en: 'A catalogue version was sent back' },
    usual: atOnce,
  },
  'result.published': {
    label: { vi: 'Kết quả được công bố', en: 'A result was published' },
    usual: daily,
  },
  'result.held': {
    label: { vi: 'Kết quả bị tạm dừng hiển thị', en: 'A published result was put on hold' },
    usual: atOnce,
  },
};
