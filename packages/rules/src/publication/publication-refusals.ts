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
} satisfies Record<string, RefusalWords>;

export type PublicationRefusalCode = keyof typeof words;
export const publicationRefusalCodes = Object.keys(words) as PublicationRefusalCode[];

export const publicationRefusal = (code: PublicationRefusalCode): Refusal<PublicationRefusalCode> => ({
  code,
  ...words[code],
});
