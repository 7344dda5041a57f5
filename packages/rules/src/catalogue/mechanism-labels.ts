import type { Bilingual } from '../core/bilingual.schema.ts';

/** The vocabulary of mechanisms: what a directive may set in motion. An id is never reused. */
export const mechanismLabels = {
  'administrative-reform': { vi: 'Cải cách thủ tục hành chính', en: 'Reform of administrative procedures' },
  'apology-letter': { vi: 'Thư xin lỗi', en: 'Apology letter' },
  'cause-analysis': {
    vi: 'Phân tích nguyên nhân khách quan, chủ quan',
    en: 'Analysis of objective and subjective causes',
  },
  'classification-factor': {
    vi: 'Một yếu tố khi xếp loại “không hoàn thành nhiệm vụ”',
    en: 'One factor in the class “task not fulfilled”',
  },
  'clear-assignment': { vi: 'Giao việc rõ người, rõ việc', en: 'Clear assignment of work' },
  commitment: { vi: 'Cam kết', en: 'Commitment' },
  delegation: { vi: 'Phân cấp, ủy quyền', en: 'Decentralisation and delegation' },
  dialogue: { vi: 'Đối thoại với người dân, doanh nghiệp', en: 'Dialogue with citizens and businesses' },
  'digital-services': {
    vi: 'Trí tuệ nhân tạo, dịch vụ công trực tuyến',
    en: 'Artificial intelligence and online public services',
  },
  dissemination: { vi: 'Quán triệt, tuyên truyền', en: 'Dissemination' },
  'exemplary-responsibility': { vi: 'Trách nhiệm nêu gương', en: 'Exemplary responsibility' },
  'exemplary-scoring': { vi: 'Bảng chấm điểm nêu gương', en: 'Exemplary score sheet' },
  explanation: { vi: 'Trách nhiệm giải trình', en: 'Duty to explain' },
  'head-responsibility': {
    vi: 'Người đứng đầu chịu trách nhiệm cao nhất',
    en: 'The head bears the highest responsibility',
  },
  inspection: { vi: 'Kiểm tra, giám sát, thanh tra', en: 'Checks, supervision and inspection' },
  'integrity-culture': { vi: 'Văn hóa liêm chính', en: 'Culture of integrity' },
  interpellation: { vi: 'Chất vấn, tái chất vấn', en: 'Interpellation and follow-up interpellation' },
  'kpi-software': {
    vi: 'Phần mềm đo lường hiệu quả công việc (KPI)',
    en: 'Software that measures work results (KPI)',
  },
  movement: { vi: 'Phong trào, cuộc vận động', en: 'Movement and campaign' },
  'political-activity': { vi: 'Đợt sinh hoạt chính trị', en: 'Round of political study' },
  'process-and-individual-responsibility': {
    vi: 'Quy trình hóa, cá thể hóa trách nhiệm',
    en: 'Responsibility fixed by process and person',
  },
  'protection-of-those-who-dare': {
    vi: 'Bảo vệ người dám nghĩ, dám làm',
    en: 'Protection of those who dare',
  },
  publication: {
    vi: 'Công khai kết quả xử lý vi phạm',
    en: 'Publication of the results of handling violations',
  },
  'quality-classification': {
    vi: 'Đánh giá, xếp loại chất lượng hằng năm',
    en: 'Yearly classification of quality',
  },
  'regular-work-review': { vi: 'Thường xuyên rà soát công việc', en: 'Regular review of work' },
  'replacement-or-transfer': { vi: 'Thay thế hoặc điều chuyển', en: 'Replacement or transfer' },
  'risk-based-inspection': { vi: 'Kiểm tra theo dấu hiệu rủi ro', en: 'Inspection where risk shows' },
  sanction: { vi: 'Xử lý, chế tài', en: 'Sanction' },
  'satisfaction-yardstick': { vi: 'Lấy sự hài lòng làm “thước đo”', en: 'Satisfaction as the yardstick' },
  'self-review': { vi: 'Nhận diện, kiểm điểm; tự soi, tự sửa', en: 'Self-reflection and self-correction' },
  'tightening-discipline': { vi: 'Siết kỷ luật, kỷ cương', en: 'Tightening discipline' },
  'work-regulation-review': { vi: 'Rà soát, ban hành quy chế làm việc', en: 'Review of work regulations' },
} as const satisfies Record<string, Bilingual>;
