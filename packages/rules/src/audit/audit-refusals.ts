import type { Bilingual } from '../core/bilingual.schema.ts';
import type { Refusal } from '../core/refusal.ts';

const words = {
  NO_SUCH_LOG_ENTRY: {
    rule: 'audit.own-province',
    log: 'the log of this province has no such entry',
    message: {
      vi: 'Nhật ký của tỉnh không có mục này. Mở lại danh sách.',
      en: "The province's log has no such entry. Open the list again.",
    },
  },
  NO_SUCH_ERASURE: {
    rule: 'audit.own-province',
    log: 'no such request waits in this province',
    message: {
      vi: 'Không còn đề nghị xóa này: đã quyết định hoặc chưa từng có. Tải lại trang.',
      en: 'This request is no more: decided, or never made. Reload the page.',
    },
  },
  NOTHING_TO_ERASE: {
    rule: 'audit.erasure',
    log: 'the entry has no payload that may be erased, or a request waits already',
    message: {
      vi: 'Nội dung của mục này không xóa được: đã xóa, đang chờ quyết định, hoặc chính là mục ghi một lần xóa.',
      en: 'The content of this entry cannot be erased: it is gone already, a request waits, or the entry itself records an erasure.',
    },
  },
  ERASURE_ASKED_BY_YOU: {
    rule: 'audit.two-persons',
    log: 'whoever asked for an erasure may not decide on it',
    message: {
      vi: 'Bạn là người đề nghị xóa nên người khác phải quyết định.',
      en: 'You asked for this erasure, so somebody else must decide.',
    },
  },
} as const satisfies Record<
  string,
  { readonly rule: string; readonly log: string; readonly message: Bilingual }
>;

/** Every way in which a step about the audit log can be refused. */
export type AuditRefusalCode = keyof typeof words;

export const auditRefusalCodes = Object.keys(words) as readonly AuditRefusalCode[];

/** The refusal with its words, also for a database that knows nothing but the code. */
export function auditRefusal(code: AuditRefusalCode): Refusal<AuditRefusalCode> {
  return { code, ...words[code] };
}
