// Long because every refusal of the slice says in both languages what is true and what to do.
import type { Bilingual } from '../core/bilingual.schema.ts';
import type { Refusal } from '../core/refusal.ts';

interface RefusalWords {
  readonly rule: string;
  readonly log: string;
  readonly message: Bilingual;
}

const words = {
  PUBLICATION_NOT_A_MECHANISM: {
    rule: 'publication.mechanism',
    log: 'neither the directive nor the province gives a ground for publication',
    message: {
      vi: 'Chỉ thị của tỉnh không nêu việc công khai kết quả, và tỉnh chưa ghi căn cứ riêng. Ghi căn cứ ở phần Cơ chế của danh mục.',
      en: 'The province’s directive does not name publication of results, and the province has recorded no basis of its own. Record one among the mechanisms of the catalogue.',
    },
  },
  DECISION_NOT_FINAL: {
    rule: 'publication.final-decision',
    log: 'an appeal may still be filed or is pending, or the decision is not in effect',
    message: {
      vi: 'Quyết định chưa có hiệu lực, hoặc còn thời hạn hay đang có khiếu nại, khởi kiện. Chờ đến khi kết thúc.',
      en: 'The decision is not in effect yet, or an appeal or court action may still be brought or is pending. Wait until that has ended.',
    },
  },
  HARM_NOT_WEIGHED: {
    rule: 'publication.harm-test',
    log: 'nobody recorded whom the publication may harm',
    message: {
      vi: 'Chưa cân nhắc việc công khai có thể gây hại cho ai. Trả lời phần Cân nhắc thiệt hại.',
      en: 'Nobody has weighed whom the publication may harm. Answer the harm test.',
    },
  },
  HARM_TOO_GREAT: {
    rule: 'publication.harm-test',
    log: 'the recorded harm outweighs the public interest',
    message: {
      vi: 'Thiệt hại đã ghi lớn hơn lợi ích của việc công khai. Rút gọn nội dung rồi cân nhắc lại.',
      en: 'The recorded harm outweighs the public interest. Shorten the text and weigh it again.',
    },
  },
  DETAILS_UNANSWERED: {
    rule: 'publication.minimised-text',
    log: 'the text holds details that may point to a person and nobody has answered for them',
    message: {
      vi: 'Trong nội dung còn chi tiết có thể chỉ ra một người. Bỏ đi, hoặc ghi vì sao được giữ.',
      en: 'The text still holds details that may point to a person. Take them out, or say why they may stay.',
    },
  },
  PERSON_SINGLED_OUT: {
    rule: 'publication.identifiability',
    log: 'fewer than k people fit what the record tells',
    message: {
      vi: 'Người đọc có thể suy ra người được nói đến vì nhóm quá ít người. Công khai ở cấp đơn vị trên, hoặc dùng đường nêu tên với căn cứ pháp lý.',
      en: 'A reader could tell who is meant because the group is too small. Publish at the unit above, or take the path of a named record with a legal basis.',
    },
  },
  NAMING_WITHOUT_BASIS: {
    rule: 'publication.naming-basis',
    log: 'the legal basis for naming is missing, suspended, not in force, or ends before the record does',
    message: {
      vi: 'Căn cứ cho phép nêu tên đang tạm dừng, chưa hoặc không còn hiệu lực, hoặc hết trước ngày bản công bố kết thúc.',
      en: 'The provision that allows naming is suspended, not in force, or ends before the record does.',
    },
  },
  NO_SUCH_NAMING_BASIS: {
    rule: 'publication.naming-basis',
    log: 'the register of this province holds no such provision for naming',
    message: {
      vi: 'Sổ căn cứ nêu tên của tỉnh không có căn cứ này. Mở lại sổ căn cứ.',
      en: 'The province’s register of grounds for naming does not hold this one. Open the register again.',
    },
  },
  NAMING_BASIS_SUSPENDED: {
    rule: 'publication.naming-basis',
    log: 'the provision for naming is suspended already',
    message: {
      vi: 'Căn cứ này đang tạm dừng. Tải lại trang để xem lý do.',
      en: 'This ground is suspended already. Reload the page to see why.',
    },
  },
  NAMING_BASIS_NOT_SUSPENDED: {
    rule: 'publication.naming-basis',
    log: 'the provision for naming is not suspended',
    message: {
      vi: 'Căn cứ này không bị tạm dừng. Tải lại trang để xem trạng thái.',
      en: 'This ground is not suspended. Reload the page to see its state.',
    },
  },
  SUSPENDED_BY_YOU: {
    rule: 'publication.four-eyes',
    log: 'the person who suspended a provision for naming may not resume it',
    message: {
      vi: 'Bạn là người tạm dừng căn cứ này. Người khác phải cho dùng lại.',
      en: 'You suspended this ground. Somebody else has to take it into use again.',
    },
  },
  NO_END_DATE: {
    rule: 'publication.end-date',
    log: 'the record has no end date in the future',
    message: {
      vi: 'Bản công bố phải có ngày kết thúc sau hôm nay.',
      en: 'A published record needs an end date after today.',
    },
  },
  END_DATE_TOO_LATE: {
    rule: 'publication.end-date',
    log: 'the end date is later than the province allows',
    message: {
      vi: 'Ngày kết thúc muộn hơn thời gian công khai mà tỉnh đặt. Chọn ngày sớm hơn.',
      en: 'The end date is later than the time on display that the province set. Choose an earlier day.',
    },
  },
  TWO_APPROVALS_NEEDED: {
    rule: 'publication.two-approvals',
    log: 'fewer than two different people, none of them an author, approved this content',
    message: {
      vi: 'Cần hai người khác nhau, không tham gia soạn, duyệt đúng nội dung này.',
      en: 'Two different people who did not write it have to approve exactly this content.',
    },
  },
  PUBLICATION_HELD: {
    rule: 'publication.hold',
    log: 'the publication is on hold',
    message: {
      vi: 'Việc công bố đang tạm dừng để kiểm tra. Giải quyết đề nghị đính chính trước.',
      en: 'The publication is on hold for a check. Settle the request for correction first.',
    },
  },
  RESULT_TEXT_MISSING: {
    rule: 'publication.minimised-text',
    log: 'the headline, a statement or what the records showed is not written yet',
    message: {
      vi: 'Bản thảo còn thiếu tiêu đề, nội dung phát hiện, hoặc điều hồ sơ cho thấy theo quy tắc. Viết đủ rồi trình duyệt.',
      en: 'The headline, a statement or what the records showed under the rule is not written yet. Complete the text, then submit it.',
    },
  },
  NO_SUCH_DRAFT: {
    rule: 'publication.own-province',
    log: 'the draft does not exist in this province',
    message: {
      vi: 'Không có bản thảo công bố này ở tỉnh đang làm việc. Mở lại danh sách bản thảo.',
      en: 'There is no such draft of a publication in this province. Open the list of drafts again.',
    },
  },
  NO_SUCH_RESULT: {
    rule: 'publication.own-province',
    log: 'the record does not stand in this province',
    message: {
      vi: 'Không có bản công bố đang hiển thị với số này. Có thể đã hết hạn hoặc đã rút.',
      en: 'No published record stands under this number. It may have ended or been withdrawn.',
    },
  },
  NO_SUCH_REQUEST: {
    rule: 'publication.requests',
    log: 'the request does not exist or was answered already',
    message: {
      vi: 'Không có đề nghị này, hoặc đề nghị đã được trả lời. Tải lại trang.',
      en: 'There is no such request, or it was answered already. Reload the page.',
    },
  },
  REQUEST_TAKEN_BY_YOU: {
    rule: 'publication.four-eyes',
    log: 'the person who took the request down may not answer it',
    message: {
      vi: 'Bạn là người ghi nhận đề nghị này. Người khác phải trả lời.',
      en: 'You took this request down. Somebody else has to answer it.',
    },
  },
  RESULT_DRAFT_ALREADY_OPEN: {
    rule: 'publication.one-open-draft',
    log: 'a draft of this record is open',
    message: {
      vi: 'Vụ việc này đã có bản thảo đang mở. Làm tiếp bản thảo đó.',
      en: 'This case already has an open draft. Go on with that one.',
    },
  },
  RESULT_NOT_A_DRAFT: {
    rule: 'publication.path',
    log: 'the draft is not at a state that allows this step',
    message: {
      vi: 'Bản thảo không còn ở bước cho phép việc này. Tải lại trang để xem trạng thái.',
      en: 'The draft is no longer at a step that allows this. Reload the page to see its state.',
    },
  },
  RESULT_NOT_IN_REVIEW: {
    rule: 'publication.path',
    log: 'the draft is not in review',
    message: {
      vi: 'Bản thảo chưa trình duyệt, hoặc đã trả lại. Chỉ bản đang chờ duyệt mới duyệt và công bố được.',
      en: 'The draft was not submitted, or was sent back. Only a draft in review can be approved and published.',
    },
  },
  WRITTEN_BY_APPROVER: {
    rule: 'publication.two-approvals',
    log: 'an author may not approve the text',
    message: {
      vi: 'Bạn đã tham gia soạn bản này nên không duyệt được. Cần người khác duyệt.',
      en: 'You wrote a part of this text, so you may not approve it. Somebody else has to.',
    },
  },
} satisfies Record<string, RefusalWords>;

export type PublicationRefusalCode = keyof typeof words;
export const publicationRefusalCodes = Object.keys(words) as PublicationRefusalCode[];

export const publicationRefusal = (code: PublicationRefusalCode): Refusal<PublicationRefusalCode> => ({
  code,
  ...words[code],
});
