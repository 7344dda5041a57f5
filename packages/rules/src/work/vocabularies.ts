// Closed vocabularies of evidence. Append only: a code keeps its place for ever, because masks and files rely on it.
import { codes } from './fields.ts';

export const directions = codes({
  up: ['lên cấp trên', 'to a superior body'],
  sideways: ['ngang cấp', 'to a body of the same level'],
  down: ['xuống cấp dưới', 'to a subordinate body'],
});

export const roles = codes({
  head: ['người đứng đầu', 'head of unit'],
  deputy: ['cấp phó', 'deputy head'],
  manager: ['quản lý', 'manager'],
  staff: ['chuyên viên, nhân viên', 'staff'],
});

export const unitKinds = codes({
  'party-body': ['cơ quan đảng', 'party body'],
  department: ['sở, ban, ngành', 'department'],
  commune: ['xã, phường, đặc khu', 'commune, ward or special zone'],
  'service-unit': ['đơn vị sự nghiệp công lập', 'public service unit'],
  other: ['khác', 'other'],
});

export const steps = codes({
  receive: ['tiếp nhận', 'receive'],
  advise: ['tham mưu', 'advise'],
  decide: ['quyết định', 'decide'],
  sign: ['ký', 'sign'],
  reply: ['trả lời', 'reply'],
});

/** What a named person judged; no machine ever reads the text itself. */
export const standpoints = codes({
  clear: ['rõ quan điểm', 'clear'],
  vague: ['chung chung, không rõ quan điểm', 'vague'],
  'off-topic': ['không đúng nội dung được hỏi', 'off the question'],
});

export const referralReasons = codes({
  'no-competence': ['không thuộc thẩm quyền', 'outside the competence'],
  'legal-obstacle': ['vướng quy định', 'legal obstacle'],
  complexity: ['việc khó, phức tạp', 'hard or complex'],
  other: ['lý do khác', 'other'],
});

export const returnReasons = codes({
  'missing-elements': [
    'thiếu người, việc, tiến độ hoặc trách nhiệm',
    'who, what, when or whose duty is missing',
  ],
  'no-standpoint': ['không nêu quan điểm, chính kiến', 'no standpoint'],
  'wrong-body': ['trình không đúng nơi', 'sent to the wrong body'],
  other: ['lý do khác', 'other'],
});

export const meetingKinds = codes({
  working: ['họp giải quyết công việc', 'working meeting'],
  'collective-decision': ['đưa ra tập thể quyết định', 'put to the collective for decision'],
});

export const signedActs = codes({
  decision: ['quyết định', 'decision'],
  reply: ['trả lời', 'reply'],
  information: ['cung cấp thông tin', 'information given'],
  task: ['thực hiện nhiệm vụ', 'task carried out'],
});

export const assignmentResults = codes({
  done: ['hoàn thành', 'done'],
  'done-in-part': ['hoàn thành một phần', 'done in part'],
  'not-done': ['không thực hiện', 'not done'],
  'done-wrongly': ['thực hiện không đúng', 'done wrongly'],
});

export const petitionKinds = codes({
  feedback: ['phản ánh, kiến nghị', 'feedback'],
  complaint: ['khiếu nại', 'complaint'],
  denunciation: ['tố cáo', 'denunciation'],
});

/** What a spot check looked at. */
export const checkTopics = codes({
  'working-time': ['giờ giấc làm việc', 'working time'],
  'private-work': ['làm việc riêng trong giờ', 'private work in working time'],
  dress: ['trang phục', 'dress'],
  badge: ['đeo thẻ', 'badge'],
  alcohol: ['đồ uống có cồn', 'alcohol'],
  smoking: ['hút thuốc lá', 'smoking'],
});

export const checkResults = codes({
  met: ['đúng quy định', 'met'],
  'not-met': ['không đúng quy định', 'not met'],
});

/** What an inspection or supervision found. */
export const findingTopics = codes({
  'regulation-breach': ['vi phạm quy chế làm việc', 'breach of the work regulation'],
  'duty-not-done': ['không làm, làm không đúng chức trách', 'duty not done or done wrongly'],
  'subordinate-violation': ['cấp dưới vi phạm', 'violation by a subordinate'],
  'extra-paper': ['tự đặt thêm giấy tờ, thủ tục', 'papers or procedures added'],
  harassment: ['gây khó khăn, phiền hà', 'difficulty or harassment caused'],
  'selective-rules': ['chỉ áp dụng quy định có lợi cho mình', 'only the favourable rules applied'],
  other: ['khác', 'other'],
});

export const discoverers = codes({
  'own-unit': ['đơn vị tự phát hiện', 'the unit itself'],
  'higher-level': ['cấp trên kiểm tra, giám sát phát hiện', 'a higher level, by check or supervision'],
  inspectorate: ['thanh tra phát hiện', 'the inspectorate'],
  public: ['người dân, báo chí phản ánh', 'the public or the press'],
});

/** What a named person judged in a coded assessment. */
export const assessmentTopics = codes({
  'selective-rules': ['áp dụng quy định có lợi cho mình', 'applies only the favourable rules'],
  'leaning-on-consultants': ['lệ thuộc cơ quan tư vấn', 'leans on consulting bodies'],
  coordination: ['phối hợp thực hiện nhiệm vụ', 'coordination'],
  'attitude-to-citizens': ['thái độ với khó khăn của người dân', 'attitude to the difficulties of citizens'],
  'directing-content': ['nội dung chỉ đạo, kết luận', 'content of directions and conclusions'],
  'own-initiative': ['chủ động tham mưu, đề xuất', 'own initiative in advising and proposing'],
  pretext: ['viện lý do để không làm', 'pretext for not acting'],
});

export const assessmentResults = codes({
  good: ['tốt', 'good'],
  partial: ['chưa đầy đủ', 'partial'],
  poor: ['không đạt', 'poor'],
});

export const leaveCauses = codes({
  annual: ['nghỉ phép', 'annual leave'],
  sick: ['ốm đau', 'illness'],
  maternity: ['thai sản', 'maternity'],
  training: ['đi học, công tác', 'training or mission'],
  suspended: ['tạm đình chỉ công tác', 'suspension'],
});

export const exclusionCauses = codes({
  'objective-cause': ['nguyên nhân khách quan', 'objective cause'],
  leave: ['nghỉ theo chế độ', 'leave'],
  outage: ['hệ thống ngừng', 'outage of a system'],
  'safe-harbour': ['đã báo cáo vướng mắc kèm đề xuất trước hạn', 'obstacle reported in time with a proposal'],
});
