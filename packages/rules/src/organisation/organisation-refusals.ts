import type { Bilingual } from '../core/bilingual.schema.ts';
import type { Refusal } from '../core/refusal.ts';

interface RefusalWords {
  readonly rule: string;
  readonly log: string;
  /** `{about}` is the unit, officer or record that it is about. */
  readonly message: Bilingual;
}

const words = {
  NO_SUCH_UNIT: {
    rule: 'organisation.unit',
    log: 'the unit does not exist in this province',
    message: {
      vi: 'Tỉnh đang làm việc không có đơn vị {about}. Chọn lại trong cây đơn vị.',
      en: 'This province has no unit {about}. Choose one from the tree.',
    },
  },
  NO_SUCH_OFFICER: {
    rule: 'organisation.officer',
    log: 'the officer does not exist in this province',
    message: {
      vi: 'Tỉnh đang làm việc không có người mang mã {about}. Tìm lại theo tên, hoặc thêm người này trước.',
      en: 'This province has nobody with the code {about}. Search by name, or add the person first.',
    },
  },
  NO_SUCH_RECORD: {
    rule: 'organisation.record',
    log: 'the record does not exist, or was withdrawn',
    message: {
      vi: 'Không có bản ghi {about}, hoặc bản ghi đã rút. Tải lại trang.',
      en: 'There is no record {about}, or it was withdrawn. Reload the page.',
    },
  },
  UNIT_CODE_TAKEN: {
    rule: 'organisation.code-names-one-unit',
    log: 'a unit has, or had, the code',
    message: {
      vi: 'Mã {about} đã thuộc về một đơn vị, kể cả đơn vị nay không còn. Chọn mã khác.',
      en: 'The code {about} belongs to a unit, perhaps to one that is no more. Choose another code.',
    },
  },
  OFFICER_CODE_TAKEN: {
    rule: 'organisation.code-names-one-officer',
    log: 'an officer has the code',
    message: {
      vi: 'Mã {about} đã thuộc về một người khác. Chọn mã khác, hoặc mở trang của người đó để sửa.',
      en: 'The code {about} belongs to somebody else. Choose another, or open that page to edit.',
    },
  },
  DATES_OUT_OF_ORDER: {
    rule: 'organisation.days-in-order',
    log: 'a record would end before it begins',
    message: {
      vi: 'Ngày kết thúc của {about} không sau ngày bắt đầu. Sửa lại ngày.',
      en: 'The end of {about} does not come after its beginning. Mend the days.',
    },
  },
  UNIT_NOT_STANDING: {
    rule: 'organisation.unit-stands',
    log: 'the unit does not stand on the days of the record',
    message: {
      vi: 'Đơn vị {about} không tồn tại suốt khoảng thời gian đã ghi. Chọn ngày khi đơn vị còn hoạt động.',
      en: 'The unit {about} does not stand throughout these days. Choose days on which it does.',
    },
  },
  PARENT_NOT_STANDING: {
    rule: 'organisation.parent-stands',
    log: 'a unit would hang under one that does not stand',
    message: {
      vi: 'Đơn vị {about} sẽ trực thuộc một đơn vị không còn tồn tại. Chuyển đơn vị này sang cấp trên khác trước.',
      en: 'The unit {about} would hang under one that does not stand. Move it under another unit first.',
    },
  },
  UNIT_UNDER_ITSELF: {
    rule: 'organisation.tree',
    log: 'the tree would have a cycle',
    message: {
      vi: 'Đơn vị {about} sẽ trực thuộc chính nó, qua một hay nhiều cấp. Chọn cấp trên khác.',
      en: 'The unit {about} would hang under itself, directly or through others. Choose another superior.',
    },
  },
  POST_OVERLAPS: {
    rule: 'organisation.one-post-at-a-time',
    log: 'an officer would hold one role twice at a time, and neither post is concurrent',
    message: {
      vi: 'Người mang mã {about} sẽ giữ hai vị trí cùng vai trò một lúc. Kết thúc vị trí trước, hoặc ghi là kiêm nhiệm.',
      en: 'The officer {about} would hold two posts of one role at a time. End the earlier one, or mark one as concurrent.',
    },
  },
  HEAD_OF_TWO_UNITS: {
    rule: 'organisation.one-unit-to-head',
    log: 'an officer would head two units at a time, and neither post is concurrent',
    message: {
      vi: 'Người mang mã {about} sẽ đứng đầu hai đơn vị một lúc. Kết thúc vị trí trước, hoặc ghi là kiêm nhiệm.',
      en: 'The officer {about} would head two units at a time. End the earlier post, or mark one as concurrent.',
    },
  },
  UNIT_HAS_TWO_HEADS: {
    rule: 'organisation.one-head',
    log: 'a unit would have two heads at a time',
    message: {
      vi: 'Đơn vị {about} sẽ có hai người đứng đầu một lúc. Kết thúc vị trí của người trước đã.',
      en: 'The unit {about} would have two heads at a time. End the post of the earlier one first.',
    },
  },
  OFFICER_HOLDS_NO_POST_THERE: {
    rule: 'organisation.transfer',
    log: 'the officer holds no post to be transferred from on the day',
    message: {
      vi: 'Vào ngày đó người mang mã {about} không giữ vị trí nào để chuyển. Kiểm tra ngày, hoặc thêm vị trí mới.',
      en: 'On that day the officer {about} holds no post to be transferred from. Check the day, or add a post.',
    },
  },
  DELEGATED_TO_SELF: {
    rule: 'organisation.delegation',
    log: 'delegator and delegate are the same officer',
    message: {
      vi: 'Người ủy quyền và người được ủy quyền là một. Chọn người khác.',
      en: 'Delegator and delegate are the same. Choose somebody else.',
    },
  },
  NOTHING_TO_CHANGE: {
    rule: 'organisation.change',
    log: 'the command changes nothing',
    message: {
      vi: 'Không có gì thay đổi so với hiện nay, nên chưa lưu gì.',
      en: 'This changes nothing, so nothing was stored.',
    },
  },
  CHANGED_SINCE_PREVIEW: {
    rule: 'organisation.preview-binds',
    log: 'the effects are no longer those that were previewed',
    message: {
      vi: 'Tổ chức đã đổi sau khi bạn xem trước, nên tác động không còn như vậy. Xem lại rồi xác nhận.',
      en: 'The organisation changed after your preview, so the effects are others now. Look again, then confirm.',
    },
  },
  CHANGE_ALREADY_UNDONE: {
    rule: 'organisation.undo',
    log: 'the change was undone before',
    message: {
      vi: 'Thay đổi này đã được hoàn tác rồi.',
      en: 'This change was undone already.',
    },
  },
  CHANGE_BUILT_UPON: {
    rule: 'organisation.undo',
    log: 'a later change touched the same records',
    message: {
      vi: 'Thay đổi sau đó đã sửa tiếp {about}. Hoàn tác thay đổi sau trước, rồi mới hoàn tác thay đổi này.',
      en: 'A later change went on from here with {about}. Undo the later one first, then this one.',
    },
  },
} as const satisfies Record<string, RefusalWords>;

/** Every way in which a change of the organisation can be refused. */
export type OrganisationRefusalCode = keyof typeof words;

export const organisationRefusalCodes = Object.keys(words) as readonly OrganisationRefusalCode[];

/** The refusal with its words. `about` is a code or a name that the person already sees on the screen. */
export function organisationRefusal(
  code: OrganisationRefusalCode,
  about = '',
): Refusal<OrganisationRefusalCode> {
  const { rule, log, message } = words[code];
  const said = (text: string): string => text.replace('{about}', about).replace(/ {2,}/g, ' ');
  return { code, rule, log, message: { vi: said(message.vi), en: said(message.en) } };
}
