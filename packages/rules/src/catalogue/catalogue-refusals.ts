import type { Bilingual } from '../core/bilingual.schema.ts';
import type { Refusal } from '../core/refusal.ts';

interface RefusalWords {
  readonly rule: string;
  readonly log: string;
  readonly message: Bilingual;
}

const words = {
  NO_SUCH_VERSION: {
    rule: 'catalogue.version',
    log: 'the catalogue version does not exist in this province',
    message: {
      vi: 'Không có phiên bản danh mục này ở tỉnh đang làm việc. Mở lại danh sách phiên bản.',
      en: 'There is no such version of the catalogue in this province. Open the list of versions again.',
    },
  },
  NOT_PERMITTED: {
    rule: 'catalogue.roles',
    log: 'the person lacks the role that the step needs',
    message: {
      vi: 'Vai trò của bạn ở tỉnh này không cho phép bước này. Nhờ người quản trị cấp vai trò.',
      en: 'Your roles in this province do not allow this step. Ask an administrator for the role.',
    },
  },
  DRAFT_ALREADY_OPEN: {
    rule: 'catalogue.one-draft',
    log: 'a draft or a version in review is open for the directive',
    message: {
      vi: 'Đang có một bản nháp hoặc bản chờ duyệt của chỉ thị này. Sửa tiếp bản đó, hoặc rút nó trước.',
      en: 'A draft of this directive is open or in review. Go on with that one, or withdraw it first.',
    },
  },
  NOT_A_DRAFT: {
    rule: 'catalogue.states',
    log: 'the version is not a draft',
    message: {
      vi: 'Phiên bản này không còn là bản nháp nên không sửa được. Trả lại bản chờ duyệt, hoặc mở bản nháp mới.',
      en: 'This version is no longer a draft and cannot be changed. Send it back, or open a new draft.',
    },
  },
  NOT_IN_REVIEW: {
    rule: 'catalogue.states',
    log: 'the version is not in review',
    message: {
      vi: 'Phiên bản này không ở trạng thái chờ duyệt. Người soạn cần gửi duyệt trước.',
      en: 'This version is not in review. An editor has to submit it first.',
    },
  },
  STALE_EDIT: {
    rule: 'catalogue.no-lost-edits',
    log: 'the version was saved by somebody else since it was opened',
    message: {
      vi: 'Người khác đã lưu bản này sau khi bạn mở. Tải lại trang rồi nhập lại thay đổi của bạn.',
      en: 'Somebody saved this version after you opened it. Reload the page and enter your change again.',
    },
  },
  VERBATIM_CHANGED: {
    rule: 'catalogue.verbatim',
    log: 'the verbatim half differs under the same edition',
    message: {
      vi: 'Nguyên văn chỉ thị đã khác đi trong cùng một lần nạp. Khôi phục nguyên văn, hoặc tăng `edition` để nạp bản mới.',
      en: "The directive's words differ inside one edition. Restore them, or raise `edition` to load a new text.",
    },
  },
  NOTHING_CHANGED: {
    rule: 'catalogue.submit',
    log: 'the draft equals the version in force',
    message: {
      vi: 'Bản nháp giống hệt phiên bản đang áp dụng. Sửa trước khi gửi duyệt, hoặc rút bản nháp.',
      en: 'The draft equals the version in force. Change something before submitting, or withdraw it.',
    },
  },
  LINT_ERRORS_REMAIN: {
    rule: 'catalogue.lint',
    log: 'the draft has lint errors',
    message: {
      vi: 'Bản nháp còn lỗi. Sửa các lỗi trong bảng kiểm tra rồi gửi duyệt lại.',
      en: 'The draft still has errors. Mend those that the check lists, then submit again.',
    },
  },
  INDICATORS_NOT_PROVED: {
    rule: 'catalogue.indicators-proved',
    log: 'changed indicators lack a trial, cases or an analysis that holds',
    message: {
      vi: 'Chỉ báo đã thay đổi mà chưa đủ kiểm chứng. Xem danh sách việc còn thiếu rồi làm từng việc.',
      en: 'Indicators changed and are not proved yet. See the list of what is missing, and do each.',
    },
  },
  VERSION_EDITED_BY_APPROVER: {
    rule: 'catalogue.four-eyes',
    log: 'the approver edited the version since the last one in force',
    message: {
      vi: 'Bạn đã sửa bản này nên không được duyệt nó, dù bằng tài khoản nào. Nhờ người duyệt khác.',
      en: 'You edited this version, so you may not approve it, whichever account you use. Ask another approver.',
    },
  },
  CONTENT_CHANGED_SINCE_REVIEW: {
    rule: 'catalogue.approval-bound-to-content',
    log: 'the content hash differs from the one that was looked at',
    message: {
      vi: 'Nội dung đã khác với bản bạn vừa xem. Xem lại thay đổi rồi duyệt.',
      en: 'The content is no longer what you looked at. Read the changes again before you approve.',
    },
  },
  EFFECTIVE_DAY_IN_PAST: {
    rule: 'catalogue.no-retroactive-effect',
    log: 'the effective day lies before today',
    message: {
      vi: 'Ngày hiệu lực đã qua. Chọn hôm nay hoặc một ngày sau hôm nay.',
      en: 'The effective day has passed. Choose today or a later day.',
    },
  },
  EFFECTIVE_DAY_TAKEN: {
    rule: 'catalogue.no-overlap',
    log: 'an approved version begins on or after the effective day',
    message: {
      vi: 'Đã có phiên bản được duyệt bắt đầu từ ngày này hoặc sau đó. Chọn một ngày muộn hơn.',
      en: 'An approved version begins on this day or after it. Choose a later day.',
    },
  },
  REASON_REQUIRED: {
    rule: 'catalogue.send-back',
    log: 'a version is sent back without a reason',
    message: {
      vi: 'Cần ghi lý do trả lại để người soạn biết phải sửa gì.',
      en: 'Give the reason, so that the editor knows what to mend.',
    },
  },
} as const satisfies Record<string, RefusalWords>;

/** Every way in which a step of a catalogue version can be refused. */
export type CatalogueRefusalCode = keyof typeof words;

export const catalogueRefusalCodes = Object.keys(words) as readonly CatalogueRefusalCode[];

/** The refusal with its words, also for a database that knows nothing but the code. */
export function catalogueRefusal(code: CatalogueRefusalCode): Refusal<CatalogueRefusalCode> {
  return { code, ...words[code] };
}
