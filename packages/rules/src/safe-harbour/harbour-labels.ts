// Words for the vocabularies of the register, as screens and prints say them.
import type { Bilingual } from '../core/bilingual.schema.ts';
import type { ProposalBasis, ProposalKind, ProposalOutcome, ProposalStanding } from './proposal.ts';

const kind: Readonly<Record<ProposalKind, Bilingual>> = {
  'prior-consultation': { vi: 'Xin ý kiến trước khi làm', en: 'Consultation before acting' },
  innovation: { vi: 'Đề xuất đổi mới, sáng tạo', en: 'Proposal of an innovation' },
  'legal-obstacle': { vi: 'Báo cáo vướng mắc pháp lý', en: 'Report of a legal obstacle' },
};
const basis: Readonly<Record<ProposalBasis, Bilingual>> = {
  'decree-73-2023': {
    vi: 'Nghị định 73/2023/NĐ-CP, theo Kết luận 14-KL/TW (lãnh đạo, quản lý)',
    en: 'Decree 73/2023/NĐ-CP, under Conclusion 14-KL/TW (leaders and managers)',
  },
  province: {
    vi: 'Cơ chế của tỉnh, căn cứ ghi trong danh mục',
    en: 'The province’s mechanism, with its basis in the catalogue',
  },
};
const outcome: Readonly<Record<ProposalOutcome, Bilingual>> = {
  confirmed: { vi: 'Đồng ý', en: 'Confirmed' },
  rejected: { vi: 'Không đồng ý', en: 'Rejected' },
};
const standing: Readonly<Record<ProposalStanding, Bilingual>> = {
  waiting: { vi: 'Chờ cơ quan được hỏi trả lời', en: 'Waits for the body asked' },
  confirmed: { vi: 'Đã được đồng ý', en: 'Confirmed' },
  rejected: { vi: 'Không được đồng ý, hết tác dụng', en: 'Rejected, lapsed' },
  withdrawn: { vi: 'Đã rút', en: 'Withdrawn' },
};

export const harbourLabels = { kind, basis, outcome, standing } as const;
