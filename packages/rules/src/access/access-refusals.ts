import type { Bilingual } from '../core/bilingual.schema.ts';
import type { Refusal } from '../core/refusal.ts';

interface RefusalWords {
  readonly rule: string;
  readonly log: string;
  readonly message: Bilingual;
}

const words = {
  NOT_AN_ORGANISATION_ADMIN: {
    rule: 'access.role',
    log: 'the person administers neither the province nor that unit',
    message: {
      vi: 'Chỉ quản trị tổ chức của đơn vị này, hoặc của cả tỉnh, làm được việc này.',
      en: 'Only an organisation admin of this unit, or of the whole province, can do this.',
    },
  },
  NO_SUCH_PERSON: {
    rule: 'access.own-province',
    log: 'the person is unknown in this province',
    message: {
      vi: 'Tỉnh đang làm việc không có người này. Mở lại danh sách người dùng.',
      en: 'This province knows no such person. Open the list of people again.',
    },
  },
  NO_SUCH_ROLE: {
    rule: 'access.own-province',
    log: 'the membership is unknown in this province',
    message: {
      vi: 'Không có vai trò này ở tỉnh đang làm việc. Tải lại trang.',
      en: 'There is no such role in this province. Reload the page.',
    },
  },
  NO_SUCH_PROPOSAL: {
    rule: 'access.own-province',
    log: 'the proposal is unknown in this province',
    message: {
      vi: 'Không có đề nghị này ở tỉnh đang làm việc. Tải lại trang.',
      en: 'There is no such proposal in this province. Reload the page.',
    },
  },
  NO_SUCH_INVITATION: {
    rule: 'access.own-province',
    log: 'the link is unknown, used or revoked',
    message: {
      vi: 'Không còn liên kết này: đã dùng, đã hủy hoặc chưa từng có. Tải lại trang.',
      en: 'This link is no more: used, revoked, or never made. Reload the page.',
    },
  },
  NO_SUCH_TOKEN: {
    rule: 'access.own-province',
    log: 'the token is unknown or revoked',
    message: {
      vi: 'Không còn khóa truy cập này. Tải lại trang.',
      en: 'This token is no more. Reload the page.',
    },
  },
  ROLE_UNIT_UNKNOWN: {
    rule: 'access.role-scope',
    log: 'the unit of the role does not exist in this province',
    message: {
      vi: 'Tỉnh đang làm việc không có đơn vị này. Chọn lại đơn vị.',
      en: 'This province has no such unit. Choose another.',
    },
  },
  ROLE_REASON_REQUIRED: {
    rule: 'access.reason',
    log: 'a step about a role has no reason',
    message: {
      vi: 'Cần ghi lý do, để người sau biết vì sao.',
      en: 'Give the reason, so that others know why.',
    },
  },
  ROLE_DAY_IN_PAST: {
    rule: 'access.no-retroactive-role',
    log: 'the role would begin before today',
    message: {
      vi: 'Ngày bắt đầu đã qua. Chọn hôm nay hoặc một ngày sau hôm nay.',
      en: 'The first day has passed. Choose today or a later day.',
    },
  },
  ROLE_ENDS_BEFORE_IT_BEGINS: {
    rule: 'access.role-dates',
    log: 'the role would end on or before the day it begins',
    message: {
      vi: 'Ngày kết thúc phải sau ngày bắt đầu và sau hôm nay.',
      en: 'The end has to come after the first day, and after today.',
    },
  },
  ROLE_HELD_ALREADY: {
    rule: 'access.role-once',
    log: 'the role is held already in that time',
    message: {
      vi: 'Người này đang giữ đúng vai trò đó trong thời gian này.',
      en: 'This person holds that very role in that time already.',
    },
  },
  ROLE_PROPOSED_ALREADY: {
    rule: 'access.role-once',
    log: 'the same proposal is waiting',
    message: {
      vi: 'Đã có một đề nghị như vậy đang chờ. Xử lý đề nghị đó trước.',
      en: 'The same proposal is waiting already. Decide that one first.',
    },
  },
  ROLE_ENDED_ALREADY: {
    rule: 'access.role-dates',
    log: 'the role has ended',
    message: { vi: 'Vai trò này đã kết thúc rồi.', en: 'This role has ended already.' },
  },
  OWN_ROLE: {
    rule: 'access.four-eyes',
    log: 'somebody gives a role to themselves',
    message: {
      vi: 'Không ai tự cấp hay tự xác nhận vai trò cho chính mình. Nhờ quản trị tổ chức khác.',
      en: 'Nobody gives or confirms a role of their own. Ask another organisation admin.',
    },
  },
  PROPOSED_BY_YOU: {
    rule: 'access.four-eyes',
    log: 'the proposer confirms the proposal',
    message: {
      vi: 'Bạn là người đề nghị nên không được xác nhận, dù bằng tài khoản nào. Nhờ quản trị tổ chức khác.',
      en: 'You proposed this, so you may not confirm it, whichever account you use. Ask another organisation admin.',
    },
  },
  NOT_THE_PROPOSER: {
    rule: 'access.four-eyes',
    log: 'somebody else withdraws the proposal',
    message: {
      vi: 'Chỉ người đề nghị rút được đề nghị. Bạn có thể từ chối.',
      en: 'Only the proposer can withdraw it. You can refuse it.',
    },
  },
  PROPOSAL_DECIDED_ALREADY: {
    rule: 'access.four-eyes',
    log: 'the proposal is decided',
    message: {
      vi: 'Đề nghị này đã được xử lý. Tải lại trang.',
      en: 'This proposal has been decided. Reload the page.',
    },
  },
  OFFICER_BOUND_ALREADY: {
    rule: 'access.one-person-one-officer',
    log: 'the officer is bound to another person',
    message: {
      vi: 'Cán bộ này đã gắn với một người dùng khác.',
      en: 'This officer belongs to another person already.',
    },
  },
  LAST_ORGANISATION_ADMIN: {
    rule: 'access.somebody-administers',
    log: 'the last organisation admin of the province would go',
    message: {
      vi: 'Đây là quản trị tổ chức cuối cùng của tỉnh. Cấp vai trò cho người khác trước.',
      en: 'This is the last organisation admin of the province. Give the role to somebody else first.',
    },
  },
  INVITED_ALREADY: {
    rule: 'access.invitation',
    log: 'the address was invited in this province',
    message: {
      vi: 'Địa chỉ thư này đã được mời ở tỉnh này. Hủy lời mời cũ, hoặc chờ hết hạn.',
      en: 'This address was invited in this province. Revoke that invitation, or wait until it expires.',
    },
  },
  EMAIL_HAS_ACCOUNT: {
    rule: 'access.invitation',
    log: 'the address has an account',
    message: {
      vi: 'Địa chỉ thư này đã có tài khoản. Nhờ người vận hành nối hai nơi.',
      en: 'This address has an account already. Ask the operators to join the two.',
    },
  },
  RESET_BY_OPERATOR: {
    rule: 'access.reset',
    log: 'the person acts in another province, too, or is the one who asks',
    message: {
      vi: 'Người này còn làm việc ở tỉnh khác, hoặc là chính bạn: chỉ người vận hành đặt lại mật khẩu được.',
      en: 'This person works in another province, too, or is you: only the operators can reset the password.',
    },
  },
  NO_ACCOUNT_YET: {
    rule: 'access.reset',
    log: 'the person has no account',
    message: {
      vi: 'Người này chưa mở tài khoản. Gửi lại lời mời.',
      en: 'This person has not opened the account yet. Invite again.',
    },
  },
} as const satisfies Record<string, RefusalWords>;

/** Every way in which a step about accounts, roles, links and tokens can be refused. */
export type AccessRefusalCode = keyof typeof words;

export const accessRefusalCodes = Object.keys(words) as readonly AccessRefusalCode[];

/** The refusal with its words, also for a database that knows nothing but the code. */
export function accessRefusal(code: AccessRefusalCode): Refusal<AccessRefusalCode> {
  return { code, ...words[code] };
}
