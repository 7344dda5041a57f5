// Words for the vocabularies of the ledger, as screens and prints say them.
import type { Bilingual } from '../core/bilingual.schema.ts';
import type { LedgerCommandName } from './ledger-commands.ts';
import type { ActionKind, EntryStage, LimitOfAnswer, Weight } from './liability-entry.ts';

const stage: Readonly<Record<EntryStage, Bilingual>> = {
  asked: { vi: 'Chờ người đứng đầu giải trình', en: 'Waits for the head’s explanation' },
  heard: { vi: 'Đã được nghe, chờ đề xuất', en: 'Heard, waits for a proposal' },
  proposed: { vi: 'Chờ người khác quyết định', en: 'Waits for another to decide' },
  decided: { vi: 'Đã quyết định, còn được khiếu nại', en: 'Decided, may be appealed' },
  appealed: { vi: 'Đang giải quyết khiếu nại', en: 'Appeal being settled' },
  final: { vi: 'Có hiệu lực cuối cùng', en: 'Final' },
  cleared: { vi: 'Đã hủy khi khiếu nại', en: 'Taken away on appeal' },
  void: { vi: 'Hết hiệu lực vì kết luận không còn', en: 'Void: the finding no longer stands' },
};
const weight: Readonly<Record<Weight, Bilingual>> = {
  full: { vi: 'Tính đủ', en: 'In full' },
  lighter: { vi: 'Tính nhẹ hơn', en: 'Lighter' },
  none: { vi: 'Không phải chịu', en: 'Does not answer' },
};
const action: Readonly<Record<ActionKind, Bilingual>> = {
  reported: { vi: 'Tự phát hiện, báo cáo', en: 'Found and reported it' },
  stopped: { vi: 'Cho dừng ngay', en: 'Stopped it' },
  repaired: { vi: 'Khắc phục xong', en: 'Repaired it' },
  reminded: { vi: 'Nhắc nhở, đôn đốc bằng văn bản', en: 'Reminded in writing' },
  reorganised: { vi: 'Sắp xếp lại công việc', en: 'Reorganised the work' },
};
const limit: Readonly<Record<LimitOfAnswer, Bilingual>> = {
  'outside-competence': { vi: 'Ngoài thẩm quyền của người đứng đầu', en: 'Outside the head’s competence' },
  'could-not-have-known': { vi: 'Không thể biết được', en: 'Could not have known' },
  'acted-in-time': { vi: 'Đã xử lý kịp thời', en: 'Acted in time' },
  'as-superior-decided': { vi: 'Làm theo quyết định của cấp trên', en: 'As a superior had decided' },
};
const command: Readonly<Record<LedgerCommandName, Bilingual>> = {
  explain: { vi: 'Giải trình', en: 'Explain' },
  refuse: { vi: 'Ghi nhận không giải trình', en: 'Record that the head declines' },
  passLimit: { vi: 'Ghi nhận hết hạn giải trình', en: 'Record that the limit passed' },
  weighAction: { vi: 'Cân nhắc việc đã làm', en: 'Weigh an action' },
  propose: { vi: 'Đề xuất mức trách nhiệm', en: 'Propose the weight' },
  decide: { vi: 'Quyết định mức trách nhiệm', en: 'Decide on the weight' },
  fileAppeal: { vi: 'Khiếu nại', en: 'Appeal' },
  decideAppeal: { vi: 'Giải quyết khiếu nại', en: 'Decide the appeal' },
  makeFinal: { vi: 'Xác nhận có hiệu lực cuối cùng', en: 'Make final' },
};

export const ledgerLabels = { stage, weight, action, limit, command } as const;
