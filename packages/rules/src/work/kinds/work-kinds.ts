// Data, not logic, and long because every field carries its words in both languages: what people did with the work,
// who was given it, where it went, who was asked, what was said, met, signed and chased.
import { code, day, derived, maybe, reference, truth, whole } from '../fields.ts';
import {
  assessmentResults,
  assessmentTopics,
  assignmentResults,
  checkResults,
  checkTopics,
  directions,
  discoverers,
  findingTopics,
  meetingKinds,
  petitionKinds,
  referralReasons,
  returnReasons,
  signedActs,
  standpoints,
} from '../vocabularies.ts';
import type { EvidenceKind } from './evidence-kind.ts';

const matter = reference('matter', 'matter', 'việc', 'matter');
const unit = reference('unit', 'unit', 'đơn vị', 'unit');
const officer = reference('officer', 'officer', 'cán bộ', 'officer');
const dueOn = maybe(day('dueOn', 'hạn', 'due on'));
const direction = code('direction', directions, 'hướng', 'direction');

const daysLate = derived(
  maybe(whole('daysLate', 'days', 'số ngày trễ', 'days late')),
  'từ hạn đến ngày xong, hoặc đến ngày xét nếu chưa xong; không có hạn thì chưa biết',
  'from the due day to the day of completion, or to the as-of day while open; unknown without a due day',
);
const workingDaysLate = derived(
  maybe(whole('workingDaysLate', 'working-days', 'số ngày làm việc trễ', 'working days late')),
  'như số ngày trễ, tính theo lịch làm việc; hạn rơi vào ngày nghỉ thì dời đến ngày làm việc tiếp theo',
  'as days late, by the working-day calendar; a due day on a rest day moves to the next working day',
);
const openOn = derived(
  truth('open', 'chưa xong', 'open'),
  'chưa có ngày xong tính đến ngày xét',
  'no day of completion up to the as-of day',
);
const competent = (name: string, vi: string, en: string) =>
  derived(
    maybe(truth(name, vi, en)),
    'theo bảng phân công thẩm quyền có hiệu lực ngày đó; không có dòng nào cho loại việc và khâu đó thì chưa biết',
    'by the register of competences valid that day; unknown when no entry covers that kind of matter and step',
  );

export const workKinds = [
  {
    id: 'assignment',
    label: { vi: 'giao việc', en: 'assignment' },
    about: 'work',
    on: 'assignedOn',
    fields: [
      matter,
      reference('assignee', 'officer', 'người được giao', 'assignee'),
      maybe(reference('assigner', 'officer', 'người giao', 'assigner')),
      unit,
      day('assignedOn', 'ngày giao', 'assigned on'),
      dueOn,
      maybe(day('completedOn', 'ngày xong', 'completed on')),
      maybe(code('result', assignmentResults, 'kết quả', 'result')),
      maybe(truth('backlog', 'tồn tại, vướng mắc nhiều năm', 'standing for years')),
      maybe(
        truth(
          'novel',
          'mới, quy định mâu thuẫn hoặc không còn phù hợp',
          'new, with conflicting or outdated law',
        ),
      ),
      maybe(truth('difficult', 'khó, phức tạp', 'hard or complex')),
      maybe(truth('onOwnInitiative', 'do tự đề xuất', 'on own initiative')),
      maybe(truth('clearPerson', 'rõ người', 'clear person')),
      maybe(truth('clearWork', 'rõ việc', 'clear work')),
      maybe(truth('clearTime', 'rõ thời gian', 'clear time')),
      maybe(truth('clearResponsibility', 'rõ trách nhiệm', 'clear responsibility')),
      maybe(truth('clearProduct', 'rõ sản phẩm', 'clear product')),
      maybe(truth('clearAuthority', 'rõ thẩm quyền', 'clear authority')),
    ],
    derived: [
      daysLate,
      workingDaysLate,
      openOn,
      derived(
        maybe(truth('reminded', 'đã được đôn đốc', 'reminded')),
        'có bản ghi đôn đốc của việc này gửi người được giao, từ ngày giao đến ngày xét; chưa có mà dữ liệu đôn đốc chưa đủ đến ngày xét thì chưa biết',
        'a reminder of this matter to the assignee exists between assignment and the as-of day; with none, unknown unless the data of reminders reaches the as-of day',
      ),
      derived(
        maybe(
          reference('headOnDay', 'officer', 'người đứng đầu đơn vị ngày giao', 'head of the unit that day'),
        ),
        'theo vị trí công tác ngày giao; không có ai hoặc có hai người thì chưa biết',
        'by the posts on the day of assignment; unknown when there is none, or two',
      ),
    ],
  },
  {
    id: 'referral',
    label: { vi: 'chuyển việc', en: 'referral' },
    about: 'work',
    on: 'referredOn',
    fields: [
      matter,
      reference('sender', 'officer', 'người chuyển', 'sender'),
      reference('fromUnit', 'unit', 'đơn vị chuyển', 'from unit'),
      maybe(reference('receiver', 'officer', 'người nhận', 'receiver')),
      reference('toUnit', 'unit', 'đơn vị nhận', 'to unit'),
      direction,
      day('referredOn', 'ngày chuyển', 'referred on'),
      maybe(day('acceptedOn', 'ngày nhận', 'accepted on')),
      maybe(code('reason', referralReasons, 'lý do', 'reason')),
    ],
    derived: [
      competent('senderCompetent', 'việc thuộc thẩm quyền bên chuyển', 'within the sender’s competence'),
      derived(
        truth('accepted', 'bên nhận đã nhận', 'accepted'),
        'có ngày nhận tính đến ngày xét',
        'a day of acceptance up to the as-of day',
      ),
      derived(
        truth('backAndForth', 'quay lại đơn vị đã chuyển đi', 'back to a unit that sent it on'),
        'đơn vị nhận từng chuyển chính việc này đi trước đó',
        'the receiving unit had itself sent this matter on before',
      ),
    ],
  },
  {
    id: 'consultation',
    label: { vi: 'xin ý kiến', en: 'consultation' },
    about: 'work',
    on: 'askedOn',
    fields: [
      matter,
      reference('asker', 'officer', 'người hỏi', 'asker'),
      reference('askerUnit', 'unit', 'đơn vị hỏi', 'asking unit'),
      maybe(reference('asked', 'officer', 'người được hỏi', 'officer asked')),
      reference('askedUnit', 'unit', 'đơn vị được hỏi', 'unit asked'),
      direction,
      day('askedOn', 'ngày hỏi', 'asked on'),
      dueOn,
    ],
    derived: [
      competent('askerCompetent', 'việc thuộc thẩm quyền bên hỏi', 'within the asker’s competence'),
      derived(
        maybe(truth('answered', 'đã được trả lời', 'answered')),
        'có bản ghi trả lời tính đến ngày xét; chưa có mà dữ liệu trả lời chưa đủ đến ngày xét thì chưa biết',
        'a reply exists up to the as-of day; with none, unknown unless the data of replies reaches the as-of day',
      ),
      derived(
        maybe(
          whole('waitedWorkingDays', 'working-days', 'số ngày làm việc chờ trả lời', 'working days waited'),
        ),
        'từ ngày hỏi đến ngày trả lời đầu tiên, hoặc đến ngày xét; chưa biết như trên',
        'from the day of asking to the first reply, or to the as-of day; unknown as above',
      ),
    ],
  },
  {
    id: 'reply',
    label: { vi: 'trả lời', en: 'reply' },
    about: 'work',
    on: 'repliedOn',
    fields: [
      matter,
      reference('consultation', 'record', 'lần hỏi', 'consultation'),
      reference('replier', 'officer', 'người trả lời', 'replier'),
      unit,
      day('repliedOn', 'ngày trả lời', 'replied on'),
      maybe(code('standpoint', standpoints, 'quan điểm', 'standpoint')),
      maybe(reference('judgedBy', 'officer', 'người đánh giá quan điểm', 'standpoint judged by')),
    ],
    derived: [],
  },
  {
    id: 'advice',
    label: { vi: 'tham mưu', en: 'advice' },
    about: 'work',
    on: 'submittedOn',
    fields: [
      matter,
      reference('author', 'officer', 'người tham mưu', 'author'),
      unit,
      day('submittedOn', 'ngày trình', 'submitted on'),
      maybe(day('returnedOn', 'ngày trả lại', 'returned on')),
      maybe(code('returnReason', returnReasons, 'lý do trả lại', 'reason for the return')),
      maybe(reference('position', 'position', 'phương án đề xuất', 'position taken')),
      maybe(truth('newCircumstances', 'có tình tiết mới', 'new circumstances')),
      maybe(truth('onOwnInitiative', 'tự đề xuất', 'on own initiative')),
    ],
    derived: [
      derived(
        maybe(truth('positionChanged', 'khác phương án lần trước', 'position changed')),
        'so với lần tham mưu liền trước của cùng người trong cùng việc; lần đầu là không',
        'against the same author’s advice before it in the same matter; the first is false',
      ),
    ],
  },
  {
    id: 'meeting',
    label: { vi: 'cuộc họp', en: 'meeting' },
    about: 'work',
    on: 'heldOn',
    fields: [
      matter,
      reference('chair', 'officer', 'người chủ trì', 'chair'),
      unit,
      code('meetingKind', meetingKinds, 'loại họp', 'kind of meeting'),
      day('heldOn', 'ngày họp', 'held on'),
      maybe(truth('concluded', 'có kết luận', 'concluded')),
      maybe(truth('conclusionClear', 'kết luận rõ người, rõ việc', 'the conclusion is clear')),
    ],
    derived: [
      competent('chairCompetent', 'việc thuộc thẩm quyền người chủ trì', 'within the chair’s own competence'),
    ],
  },
  {
    id: 'signature',
    label: { vi: 'ký', en: 'signature' },
    about: 'work',
    on: 'signedOn',
    fields: [
      matter,
      reference('owner', 'officer', 'người có thẩm quyền', 'officer whose matter it is'),
      reference('signer', 'officer', 'người ký, người làm', 'signer or doer'),
      unit,
      code('act', signedActs, 'việc đã làm', 'act'),
      day('signedOn', 'ngày ký', 'signed on'),
      maybe(truth('difficult', 'khó, phức tạp', 'hard or complex')),
    ],
    derived: [
      derived(
        truth('byAnother', 'người khác ký, làm thay', 'by another'),
        'người ký không phải người có thẩm quyền',
        'the signer is not the officer whose matter it is',
      ),
      derived(
        truth(
          'ownerHeaded',
          'người có thẩm quyền đứng đầu đơn vị ngày đó',
          'the owner headed the unit that day',
        ),
        'theo vị trí công tác ngày ký',
        'by the posts on the day of signing',
      ),
      derived(
        truth('signerDeputy', 'người ký là cấp phó ngày đó', 'the signer was a deputy that day'),
        'theo vị trí công tác ngày ký',
        'by the posts on the day of signing',
      ),
      derived(
        maybe(truth('delegated', 'có ủy quyền', 'delegated')),
        'có bản ghi ủy quyền còn hiệu lực ngày ký cho loại việc đó; chưa rõ loại việc thì có thể chưa biết',
        'a delegation valid on the day covers that kind of matter; may be unknown when the kind of matter is',
      ),
      derived(
        truth('ownerAway', 'người có thẩm quyền đang nghỉ', 'the owner was on leave'),
        'có bản ghi nghỉ trùm ngày ký',
        'a leave covers the day of signing',
      ),
    ],
  },
  {
    id: 'reminder',
    label: { vi: 'đôn đốc', en: 'reminder' },
    about: 'work',
    on: 'remindedOn',
    fields: [
      matter,
      reference('reminder', 'officer', 'người đôn đốc', 'who reminds'),
      reference('reminded', 'officer', 'người được đôn đốc', 'who is reminded'),
      unit,
      day('remindedOn', 'ngày đôn đốc', 'reminded on'),
    ],
    derived: [],
  },
  {
    id: 'report',
    label: { vi: 'báo cáo', en: 'report' },
    about: 'work',
    on: 'askedOn',
    fields: [
      matter,
      reference('reporter', 'officer', 'người báo cáo', 'reporter'),
      maybe(reference('requester', 'officer', 'người yêu cầu', 'requester')),
      unit,
      day('askedOn', 'ngày yêu cầu hoặc ngày tiếp nhận việc', 'asked on'),
      dueOn,
      maybe(day('reportedOn', 'ngày báo cáo', 'reported on')),
    ],
    derived: [daysLate, workingDaysLate, openOn],
  },
  {
    id: 'dossier',
    label: { vi: 'hồ sơ', en: 'dossier' },
    about: 'work',
    on: 'receivedOn',
    fields: [
      matter,
      officer,
      unit,
      reference('procedure', 'procedure', 'thủ tục', 'procedure'),
      day('receivedOn', 'ngày nhận', 'received on'),
      dueOn,
      maybe(day('completedOn', 'ngày trả kết quả', 'completed on')),
      whole('supplementRequests', 'times', 'số lần yêu cầu bổ sung', 'requests for more papers', 1000),
      maybe(
        whole('extraPapers', 'papers', 'giấy tờ ngoài danh mục', 'papers beyond the published list', 1000),
      ),
    ],
    derived: [daysLate, workingDaysLate, openOn],
  },
  {
    id: 'petition',
    label: { vi: 'đơn', en: 'petition' },
    about: 'work',
    on: 'receivedOn',
    fields: [
      matter,
      maybe(officer),
      unit,
      code('petitionKind', petitionKinds, 'loại đơn', 'kind of petition'),
      day('receivedOn', 'ngày nhận', 'received on'),
      dueOn,
      maybe(day('completedOn', 'ngày trả lời', 'answered on')),
      maybe(truth('harassmentUpheld', 'xác minh có gây phiền hà', 'harassment upheld')),
    ],
    derived: [daysLate, workingDaysLate, openOn],
  },
  {
    id: 'spot-check',
    label: { vi: 'kiểm tra đột xuất', en: 'spot check' },
    about: 'work',
    on: 'checkedOn',
    fields: [
      officer,
      unit,
      reference('checker', 'officer', 'người kiểm tra', 'checker'),
      code('topic', checkTopics, 'nội dung', 'topic'),
      day('checkedOn', 'ngày kiểm tra', 'checked on'),
      maybe(code('result', checkResults, 'kết quả', 'result')),
    ],
    derived: [],
  },
  {
    id: 'finding',
    label: { vi: 'kết quả thanh tra, kiểm tra', en: 'inspection finding' },
    about: 'work',
    on: 'foundOn',
    fields: [
      maybe(officer),
      unit,
      code('topic', findingTopics, 'nội dung', 'topic'),
      day('foundOn', 'ngày kết luận', 'found on'),
      maybe(code('discoveredBy', discoverers, 'ai phát hiện', 'discovered by')),
      maybe(day('handledOn', 'ngày xử lý', 'handled on')),
    ],
    derived: [
      derived(
        maybe(
          reference('headOnDay', 'officer', 'người đứng đầu đơn vị ngày đó', 'head of the unit that day'),
        ),
        'theo vị trí công tác ngày kết luận; không có ai hoặc có hai người thì chưa biết',
        'by the posts on the day of the finding; unknown when there is none, or two',
      ),
      derived(
        truth('handled', 'đã xử lý', 'handled'),
        'có ngày xử lý tính đến ngày xét',
        'a day of handling up to the as-of day',
      ),
    ],
  },
  {
    id: 'assessment',
    label: { vi: 'đánh giá có tên người đánh giá', en: 'coded assessment' },
    about: 'work',
    on: 'assessedOn',
    fields: [
      officer,
      unit,
      maybe(matter),
      reference('assessor', 'officer', 'người đánh giá', 'assessor'),
      code('topic', assessmentTopics, 'nội dung', 'topic'),
      maybe(code('result', assessmentResults, 'kết quả', 'result')),
      day('assessedOn', 'ngày đánh giá', 'assessed on'),
    ],
    derived: [],
  },
] as const satisfies readonly EvidenceKind[];
