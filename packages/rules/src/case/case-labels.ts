// Words for the vocabularies of the case path, as screens and prints say them.
import type { Bilingual } from '../core/bilingual.schema.ts';
import type { CommandName } from './procedure/command-rules.ts';
import type { Certainty, LimitId } from './procedure/limit-rules.ts';
import type { MeasureForm } from './procedure/measure-forms.ts';
import type {
  AppealOutcome,
  ConclusionOutcome,
  Hearing,
  OfficerKind,
  OriginKind,
  ProtectionFact,
  ProtectionGround,
  RejectionReason,
  Stage,
  StayGround,
  Weighing,
  WithoutLimitation,
} from './vocabulary.ts';

const stage: Readonly<Record<Stage, Bilingual>> = {
  opened: { vi: 'Đã mở, chờ xem xét thụ lý', en: 'Opened, waits to be admitted' },
  rejected: { vi: 'Không thụ lý', en: 'Not admitted' },
  verifying: { vi: 'Xác minh', en: 'Verification' },
  explaining: { vi: 'Chờ giải trình', en: 'Waits for the explanation' },
  weighing: { vi: 'Cân nhắc giải trình', en: 'Weighing the explanation' },
  concluded: { vi: 'Đã kết luận', en: 'Concluded' },
  decided: { vi: 'Đã quyết định, trong thời hạn khiếu nại', en: 'Decided, may be appealed' },
  appealed: { vi: 'Đang giải quyết khiếu nại', en: 'Appeal being settled' },
  final: { vi: 'Đã có hiệu lực cuối cùng', en: 'Final' },
  cleared: { vi: 'Đã minh oan', en: 'Cleared' },
  closed: { vi: 'Đã đóng', en: 'Closed' },
  joined: { vi: 'Đã nhập vào vụ khác', en: 'Joined to another case' },
};

const origin: Readonly<Record<OriginKind, Bilingual>> = {
  signal: { vi: 'Tín hiệu', en: 'Signal' },
  report: { vi: 'Phản ánh của người dân', en: 'A citizen’s report' },
  inspection: { vi: 'Kết quả kiểm tra', en: 'Inspection finding' },
  'own-report': { vi: 'Người đứng đầu tự báo cáo', en: 'The head’s own report' },
};

const outcome: Readonly<Record<ConclusionOutcome, Bilingual>> = {
  confirmed: { vi: 'Có vi phạm', en: 'Confirmed' },
  unfounded: { vi: 'Không có căn cứ', en: 'Unfounded' },
  'not-proven': { vi: 'Chưa đủ căn cứ', en: 'Not proven' },
  exempt: { vi: 'Được miễn', en: 'Exempt' },
};

const hearing: Readonly<Record<Hearing, Bilingual>> = {
  explained: { vi: 'Đã giải trình', en: 'Explained' },
  refused: { vi: 'Từ chối giải trình', en: 'Refused to explain' },
  'limit-passed': { vi: 'Hết hạn, không giải trình', en: 'Let the limit pass' },
};

const weighing: Readonly<Record<Weighing, Bilingual>> = {
  accepted: { vi: 'Chấp nhận', en: 'Accepted' },
  'accepted-in-part': { vi: 'Chấp nhận một phần', en: 'Accepted in part' },
  'not-accepted': { vi: 'Không chấp nhận', en: 'Not accepted' },
  'to-verify': { vi: 'Cần xác minh thêm', en: 'To be verified' },
};

const rejection: Readonly<Record<RejectionReason, Bilingual>> = {
  'not-of-the-catalogue': {
    vi: 'Không thuộc biểu hiện nào của danh mục',
    en: 'No behaviour of the catalogue',
  },
  'out-of-scope': { vi: 'Ngoài phạm vi áp dụng', en: 'Out of scope' },
  'no-evidence': { vi: 'Không có chứng cứ', en: 'No evidence' },
  'already-handled': { vi: 'Đã được xử lý', en: 'Handled already' },
  'limitation-passed': { vi: 'Hết thời hiệu', en: 'Limitation passed' },
  'other-track': { vi: 'Thuộc quy trình khác', en: 'Belongs to another procedure' },
};

const stay: Readonly<Record<StayGround, Bilingual>> = {
  illness: { vi: 'Đang điều trị bệnh', en: 'Illness' },
  maternity: { vi: 'Thai sản, nuôi con nhỏ', en: 'Maternity' },
  prosecution: { vi: 'Đang bị khởi tố, tạm giam', en: 'Prosecution' },
};

const protection: Readonly<Record<ProtectionGround, Bilingual>> = {
  'lost-capacity': { vi: 'Mất năng lực hành vi dân sự khi vi phạm', en: 'Had lost capacity to act' },
  'superiors-order-after-objection': {
    vi: 'Chấp hành quyết định của cấp trên sau khi đã báo cáo',
    en: 'Obeyed a superior after objecting',
  },
  'force-majeure-or-objective-obstacle': {
    vi: 'Bất khả kháng, trở ngại khách quan',
    en: 'Force majeure or objective obstacle',
  },
  'followed-the-rules': { vi: 'Đã làm đúng quy định', en: 'Followed the rules' },
  'daring-proposal': {
    vi: 'Đề xuất đổi mới, dám nghĩ, dám làm được bảo vệ',
    en: 'A protected daring proposal',
  },
  'obstacle-reported-in-time': { vi: 'Đã báo cáo vướng mắc đúng lúc', en: 'Reported the obstacle in time' },
};

const protectionFact: Readonly<Record<ProtectionFact, Bilingual>> = {
  'without-self-seeking': {
    vi: 'Không vụ lợi, vì lợi ích chung',
    en: 'Without self-seeking, for the common good',
  },
  'objective-cause': { vi: 'Có nguyên nhân khách quan', en: 'There was an objective cause' },
  'as-advised-in-writing': {
    vi: 'Làm đúng đề xuất đã đăng ký hoặc ý kiến bằng văn bản',
    en: 'Done as registered, or as advised in writing',
  },
};

const appeal: Readonly<Record<AppealOutcome, Bilingual>> = {
  upheld: { vi: 'Giữ nguyên', en: 'Upheld' },
  changed: { vi: 'Thay đổi', en: 'Changed' },
  overturned: { vi: 'Hủy bỏ', en: 'Overturned' },
};

const withoutLimitation: Readonly<Record<WithoutLimitation, Bilingual>> = {
  'expulsion-level-party-member': {
    vi: 'Đảng viên vi phạm đến mức khai trừ',
    en: 'Party member, to the level of expulsion',
  },
  'internal-political-protection': { vi: 'Bảo vệ chính trị nội bộ', en: 'Internal political protection' },
  'harm-to-national-interests': { vi: 'Xâm hại lợi ích quốc gia', en: 'Harm to national interests' },
  'false-diploma': { vi: 'Sử dụng văn bằng giả', en: 'False diploma' },
};

const officerKind: Readonly<Record<OfficerKind, Bilingual>> = {
  cadre: { vi: 'Cán bộ', en: 'Cadre' },
  'civil-servant': { vi: 'Công chức', en: 'Civil servant' },
  'public-employee': { vi: 'Viên chức', en: 'Public employee' },
  'contract-worker': { vi: 'Người lao động theo hợp đồng', en: 'Contract worker' },
};

const form: Readonly<Record<MeasureForm, Bilingual>> = {
  reprimand: { vi: 'Khiển trách', en: 'Reprimand' },
  warning: { vi: 'Cảnh cáo', en: 'Disciplinary warning' },
  'salary-step-reduction': { vi: 'Hạ bậc lương', en: 'Reduction of salary step' },
  demotion: { vi: 'Giáng chức', en: 'Demotion' },
  'removal-from-office': { vi: 'Cách chức', en: 'Removal from office' },
  recall: { vi: 'Bãi nhiệm', en: 'Recall' },
  dismissal: { vi: 'Buộc thôi việc', en: 'Dismissal' },
  caution: { vi: 'Nhắc nhở', en: 'Caution' },
  criticism: { vi: 'Phê bình', en: 'Criticism' },
  review: { vi: 'Kiểm điểm', en: 'Review' },
  transfer: { vi: 'Điều chuyển', en: 'Transfer' },
  replacement: { vi: 'Thay thế', en: 'Replacement' },
};

const limit: Readonly<Record<LimitId, Bilingual>> = {
  admissibility: { vi: 'Xem xét thụ lý', en: 'Admissibility' },
  verification: { vi: 'Xác minh', en: 'Verification' },
  explanation: { vi: 'Giải trình', en: 'Explanation' },
  weighing: { vi: 'Cân nhắc và kết luận', en: 'Weighing and conclusion' },
  discipline: { vi: 'Xử lý kỷ luật', en: 'Disciplinary handling' },
  'limitation-reprimand': { vi: 'Thời hiệu khiển trách', en: 'Limitation of a reprimand' },
  'limitation-heavier': { vi: 'Thời hiệu hình thức nặng hơn', en: 'Limitation of heavier forms' },
  'appeal-discipline': { vi: 'Khiếu nại quyết định kỷ luật', en: 'Appeal against discipline' },
  'appeal-again': { vi: 'Khiếu nại lần hai', en: 'Second appeal' },
  'appeal-dismissal-again': {
    vi: 'Khiếu nại lần hai về buộc thôi việc',
    en: 'Second appeal against dismissal',
  },
  'appeal-other': { vi: 'Khiếu nại quyết định khác', en: 'Appeal against another decision' },
  'appeal-other-again': { vi: 'Khiếu nại lần hai, quyết định khác', en: 'Second appeal, another decision' },
  'settle-appeal': { vi: 'Giải quyết khiếu nại', en: 'Settling the appeal' },
  'settle-appeal-again': { vi: 'Giải quyết khiếu nại lần hai', en: 'Settling the second appeal' },
  'party-notice': { vi: 'Thông báo tổ chức đảng', en: 'Notice to the Party organisation' },
  suspension: { vi: 'Tạm đình chỉ', en: 'Temporary suspension' },
};

const certainty: Readonly<Record<Certainty, Bilingual>> = {
  law: { vi: 'theo luật', en: 'by law' },
  toolkit: { vi: 'mặc định của bộ công cụ', en: 'default of the toolkit' },
  province: { vi: 'tỉnh đặt', en: 'set by the province' },
  uncertain: { vi: 'chưa xác định', en: 'not determined' },
};

const command: Readonly<Record<CommandName, Bilingual>> = {
  admit: { vi: 'Thụ lý', en: 'Admit' },
  reject: { vi: 'Không thụ lý', en: 'Do not admit' },
  assign: { vi: 'Phân công người xử lý', en: 'Assign a handler' },
  escalate: { vi: 'Chuyển lên cấp trên', en: 'Escalate' },
  addTask: { vi: 'Giao việc xác minh', en: 'Add a verification task' },
  finishTask: { vi: 'Ghi kết quả xác minh', en: 'Record what was verified' },
  requestExplanation: { vi: 'Yêu cầu giải trình', en: 'Request an explanation' },
  recordReceipt: { vi: 'Ghi ngày nhận yêu cầu', en: 'Record the receipt' },
  extendExplanation: { vi: 'Gia hạn giải trình', en: 'Extend the explanation' },
  nameRepresentative: { vi: 'Cử người đại diện', en: 'Name a representative' },
  explain: { vi: 'Giải trình', en: 'Explain' },
  refuseExplanation: { vi: 'Ghi nhận từ chối giải trình', en: 'Record a refusal to explain' },
  passExplanationLimit: { vi: 'Ghi nhận hết hạn giải trình', en: 'Record that the limit passed' },
  weighPoint: { vi: 'Cân nhắc một điểm', en: 'Weigh a point' },
  recordProtection: { vi: 'Xét miễn, bảo vệ', en: 'Ask for exemption and protection' },
  conclude: { vi: 'Kết luận từng biểu hiện', en: 'Conclude on each behaviour' },
  recommendMeasure: { vi: 'Kiến nghị biện pháp', en: 'Recommend a measure' },
  recordMeeting: { vi: 'Ghi biên bản họp', en: 'Record a meeting' },
  decideMeasure: { vi: 'Quyết định biện pháp', en: 'Decide on a measure' },
  recordDecisionReceipt: { vi: 'Ghi ngày nhận quyết định', en: 'Record receipt of the decision' },
  recordPartyNotice: { vi: 'Ghi thông báo tổ chức đảng', en: 'Record the notice to the Party' },
  suspend: { vi: 'Tạm đình chỉ công tác', en: 'Suspend temporarily' },
  endSuspension: { vi: 'Kết thúc tạm đình chỉ', en: 'End the suspension' },
  fileAppeal: { vi: 'Ghi nhận khiếu nại', en: 'File an appeal' },
  decideAppeal: { vi: 'Giải quyết khiếu nại', en: 'Decide the appeal' },
  recordCourtAction: { vi: 'Ghi nhận khởi kiện', en: 'Record a court action' },
  endCourtAction: { vi: 'Ghi kết quả tòa án', en: 'Record the judgment' },
  makeFinal: { vi: 'Xác nhận có hiệu lực cuối cùng', en: 'Make final' },
  close: { vi: 'Đóng vụ việc', en: 'Close the case' },
  reopen: { vi: 'Mở lại vụ việc', en: 'Reopen' },
  join: { vi: 'Nhập vào vụ khác', en: 'Join to another case' },
  absorb: { vi: 'Nhận vụ khác nhập vào', en: 'Take another case in' },
  separate: { vi: 'Tách vụ việc', en: 'Separate' },
  transferOfficer: { vi: 'Ghi nhận chuyển công tác', en: 'Record the officer’s transfer' },
  offerTransfer: { vi: 'Đề nghị đơn vị khác nhận vụ việc', en: 'Offer the case to another unit' },
  acceptTransfer: { vi: 'Nhận vụ việc', en: 'Accept the case' },
  declineTransfer: { vi: 'Không nhận vụ việc', en: 'Decline the case' },
  stay: { vi: 'Tạm dừng vụ việc', en: 'Stay the case' },
  endStay: { vi: 'Kết thúc tạm dừng', en: 'End the stay' },
  markComplex: { vi: 'Xác định vụ việc phức tạp', en: 'Mark as complex' },
};

export const caseLabels = {
  stage,
  origin,
  outcome,
  hearing,
  weighing,
  rejection,
  stay,
  protection,
  protectionFact,
  appeal,
  withoutLimitation,
  officerKind,
  form,
  limit,
  certainty,
  command,
} as const;
export type CaseVocabulary = keyof typeof caseLabels;

/** The words for one value; the value itself where the vocabulary does not have it. */
export function caseLabel(vocabulary: CaseVocabulary, value: string): Bilingual {
  const words: Readonly<Record<string, Bilingual>> = caseLabels[vocabulary];
  return words[value] ?? { vi: value, en: value };
}
