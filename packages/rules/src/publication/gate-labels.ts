import type { Bilingual } from '../core/bilingual.schema.ts';
import type { PublicationRefusalCode } from './publication-refusals.ts';

/** What each requirement of the gate asks for, met or not, as a checklist says it. */
export const gateLabels = {
  PUBLICATION_NOT_A_MECHANISM: {
    vi: 'Có căn cứ cho việc công khai',
    en: 'There is a ground for publication',
  },
  DECISION_NOT_FINAL: { vi: 'Quyết định có hiệu lực, hết khiếu nại', en: 'The decision is final' },
  HARM_NOT_WEIGHED: { vi: 'Đã cân nhắc thiệt hại', en: 'The harm was weighed' },
  HARM_TOO_GREAT: { vi: 'Lợi ích công khai lớn hơn thiệt hại', en: 'The public interest outweighs the harm' },
  DETAILS_UNANSWERED: { vi: 'Không còn chi tiết chỉ ra một người', en: 'No detail points to a person' },
  PERSON_SINGLED_OUT: { vi: 'Không suy ra được là ai', en: 'Nobody can be singled out' },
  NAMING_WITHOUT_BASIS: { vi: 'Nêu tên, nếu có, đúng căn cứ', en: 'A name, if any, has its basis' },
  NO_END_DATE: { vi: 'Có ngày kết thúc', en: 'There is an end date' },
  END_DATE_TOO_LATE: {
    vi: 'Ngày kết thúc trong thời gian tỉnh đặt',
    en: 'The end date is within the province’s time',
  },
  TWO_APPROVALS_NEEDED: {
    vi: 'Hai người không soạn đã duyệt',
    en: 'Two people who did not write it approved',
  },
  PUBLICATION_HELD: { vi: 'Không bị tạm dừng', en: 'Not on hold' },
} as const satisfies Partial<Record<PublicationRefusalCode, Bilingual>>;

/** A refusal that is a requirement of the gate. */
export type GateCode = keyof typeof gateLabels;
