// Every way in which a step of a case can be refused; long (over 300 lines) because each says in both languages what is true and
// what to do. A code is kept for ever: the database answers with it, and other systems read it.
import type { Refusal } from '../core/refusal.ts';
import { signalRefusalWords } from './signal-refusal-words.ts';

/** Rule, words for the log, and for the person in Vietnamese and in English. */
export type RefusalWords = readonly [rule: string, log: string, vi: string, en: string];

const words = {
  ...signalRefusalWords,
  NO_SUCH_CASE: [
    'case.own-province',
    'the case does not exist in this province',
    'Không có vụ việc này ở tỉnh đang làm việc. Mở lại danh sách vụ việc.',
    'There is no such case in this province. Open the list of cases again.',
  ],
  STALE_CASE: [
    'case.no-lost-steps',
    'somebody acted on the case since it was read',
    'Người khác vừa xử lý vụ việc này sau khi bạn mở. Tải lại trang, xem bước mới rồi làm tiếp.',
    'Somebody acted on this case after you opened it. Reload the page, read the new step, then go on.',
  ],
  STEP_NOT_OPEN: [
    'case.path',
    'the procedure does not lead from this stage by this command',
    'Vụ việc không ở bước cho phép việc này. Xem các việc làm được ở bước hiện tại.',
    'The case is not at a step that allows this. See what the current step allows.',
  ],
  NOT_YOUR_STEP: [
    'case.roles',
    'the person lacks the role that the step needs',
    'Vai trò của bạn không làm bước này. Người có vai trò phù hợp trong tỉnh làm được.',
    'Your role does not take this step. Somebody with the right role in the province can.',
  ],
  NOT_YOUR_CASE: [
    'case.handler',
    'the person is not the handler of the case',
    'Vụ việc không giao cho bạn. Chỉ người được giao mới làm bước này.',
    'The case is not assigned to you. Only its handler takes this step.',
  ],
  NOT_THE_SUBJECT: [
    'case.subject-speaks',
    'the person is neither the subject nor the representative',
    'Chỉ người được xem xét hoặc người đại diện mới làm bước này. Kiểm tra tài khoản đã gắn với cán bộ chưa.',
    'Only the person the case is about, or the representative, takes this step. See whether the account is bound to the officer.',
  ],
  FACT_MISSING: [
    'case.facts',
    'a fact that the step needs is not known',
    'Hệ thống thiếu dữ liệu để quyết định bước này nên không làm gì. Bổ sung dữ liệu tổ chức hoặc danh mục rồi thử lại.',
    'Something this step needs is not known, so nothing was done. Complete the organisation or the catalogue and try again.',
  ],
  CONFLICT_OF_INTEREST: [
    'case.impartial',
    'the person is the subject, of the subject’s unit, in the chain, or bound to no officer',
    'Người này không được xử lý vụ việc: là người được xem xét, do người đó đứng đầu đơn vị, nằm trong chuỗi chuyển việc, hoặc tài khoản chưa gắn với cán bộ nào. Giao người khác, hoặc chuyển lên đơn vị cấp trên.',
    'This person may not act in the case: they are its subject, led by the subject, part of the chain of hand-offs, or their account is bound to no officer. Assign another, or hand the case to the next higher unit.',
  ],
  NOBODY_LEFT_ABOVE: [
    'case.next-higher-unit',
    'nobody impartial is left up to the top',
    'Không còn ai vô tư để xử lý, kể cả ở đơn vị cấp trên. Bổ sung người xác minh cho đơn vị cấp trên.',
    'Nobody impartial is left, not even in a higher unit. Name a verifier in a higher unit.',
  ],
  SOMEBODY_IS_LEFT: [
    'case.next-higher-unit',
    'somebody impartial is left in the unit',
    'Đơn vị đang giữ vụ việc vẫn còn người vô tư để xử lý. Giao cho người đó.',
    'Somebody impartial is left in the unit that has the case. Assign it to them.',
  ],
  CANDIDATE_IS_NO_VERIFIER: [
    'case.assign',
    'the candidate is no verifier',
    'Người được chọn không có vai trò xác minh. Chọn người khác, hoặc nhờ cấp vai trò.',
    'The person chosen is no verifier. Choose another, or have the role granted.',
  ],
  CANDIDATE_OF_ANOTHER_UNIT: [
    'case.assign',
    'the candidate serves in another unit than the one that has the case',
    'Người được chọn không thuộc đơn vị đang giữ vụ việc. Chọn người trong đơn vị, hoặc chuyển vụ việc trước.',
    'The person chosen is not of the unit that has the case. Choose one who is, or transfer the case first.',
  ],
  OPENED_BY_YOURSELF: [
    'case.two-persons',
    'the person opened the case',
    'Bạn đã mở vụ việc này nên không được xét thụ lý. Nhờ người khác có thẩm quyền.',
    'You opened this case, so you may not decide whether it is admitted. Ask another decider.',
  ],
  NO_VERSION_ON_DAY_OF_ACT: [
    'case.version-of-the-day',
    'no version approved by then was in force on the day of the act',
    'Vào ngày xảy ra việc chưa có bản danh mục nào có hiệu lực. Kiểm tra lại ngày, hoặc chuyển sang kênh xử lý khác.',
    'No version of the catalogue was in force on the day of the act. Check the day, or use another track.',
  ],
  NO_SUCH_CLAUSE: [
    'case.version-of-the-day',
    'the behaviour has no such clause in the version of that day',
    'Biểu hiện không có khoản này trong bản danh mục của ngày đó. Chọn lại khoản.',
    'The behaviour has no such clause in the version of that day. Choose the clause again.',
  ],
  NOT_A_HEAD_ON_THAT_DAY: [
    'case.heads-only',
    'the behaviour addresses heads and the subject headed no unit on that day',
    'Biểu hiện này chỉ nêu với người đứng đầu, mà người này không đứng đầu đơn vị nào vào ngày đó. Chọn biểu hiện khác.',
    'This behaviour addresses heads of unit only, and the person headed none on that day. Choose another behaviour.',
  ],
  COLLECTIVE_NOT_NAMED: [
    'case.collectives',
    'the directive does not name collectives as subjects',
    'Chỉ thị này không nêu việc xử lý tập thể. Mở vụ việc với cá nhân cụ thể.',
    'This directive does not name collectives as subjects. Open the case against a person.',
  ],
  RECORDS_MISSING: [
    'case.records',
    'an outcome names no record',
    'Cần dẫn ít nhất một bản ghi bằng chứng. Chọn bản ghi rồi lưu lại.',
    'Name at least one record of evidence, then save again.',
  ],
  DAY_IN_FUTURE: [
    'case.days',
    'a day lies in the future or after the event it must precede',
    'Ngày ghi muộn hơn ngày cho phép. Nhập lại ngày đã xảy ra.',
    'The day is later than it can be. Enter the day on which it happened.',
  ],
  DAY_IN_PAST: [
    'case.days',
    'a day lies in the past',
    'Ngày ghi đã qua. Chọn hôm nay hoặc ngày sau.',
    'The day has passed. Choose today or a later one.',
  ],
  DAY_BEFORE_THE_STEP: [
    'case.days',
    'a day lies before what it follows',
    'Ngày ghi sớm hơn bước trước đó. Nhập lại ngày.',
    'The day is earlier than the step it follows. Enter it again.',
  ],
  NO_SUCH_PART: [
    'case.parts',
    'the part named is not in the case',
    'Vụ việc không có mục này. Tải lại trang rồi chọn lại.',
    'The case has no such item. Reload the page and choose again.',
  ],
  ALREADY_DONE: [
    'case.parts',
    'the step was taken already',
    'Việc này đã được ghi nhận rồi. Xem lại dòng thời gian của vụ việc.',
    'This was recorded already. See the timeline of the case.',
  ],
  TASKS_STILL_OPEN: [
    'case.verify',
    'a task of verification is open',
    'Còn việc xác minh chưa xong. Hoàn thành hoặc ghi kết quả từng việc trước.',
    'Some verification is not finished. Finish each task first.',
  ],
  NOT_RECEIVED_YET: [
    'case.explanation-limit',
    'the receipt of the request was not recorded',
    'Chưa ghi ngày người được xem xét nhận yêu cầu giải trình. Ghi ngày nhận trước.',
    'The day on which the request was received is not recorded. Record it first.',
  ],
  EXTENDED_ALREADY: [
    'case.extension',
    'the limit was extended already',
    'Thời hạn này đã gia hạn một lần và không gia hạn thêm được. Làm tiếp theo hạn hiện tại.',
    'This limit was extended once and cannot be extended again. Go on within the current limit.',
  ],
  LIMIT_DOES_NOT_RUN: [
    'case.uncertain-limit',
    'the limit is not determined, or a stay stops it, so it never passes by itself',
    'Thời hạn này chưa xác định hoặc đang tạm dừng nên không tự hết. Tỉnh đặt thời hạn có căn cứ, hoặc ghi căn cứ riêng cho bước này.',
    'This limit is not determined or stands still, so it never passes by itself. The province sets it on a basis, or this step records its own.',
  ],
  LIMIT_PASSED: [
    'case.limits',
    'the limit has passed',
    'Thời hạn của bước này đã hết. Xem cách tính hạn ở đường đi của vụ việc.',
    'The limit of this step has passed. See how it was reckoned on the path of the case.',
  ],
  EXPLANATION_STILL_OPEN: [
    'case.hear-first',
    'the officer was not heard and may still explain',
    'Người được xem xét chưa giải trình và vẫn còn thời hạn. Chờ giải trình, hoặc chờ hết hạn.',
    'The officer has not explained and still may. Wait for the explanation, or for the limit to pass.',
  ],
  POINTS_NOT_WEIGHED: [
    'case.point-by-point',
    'a point of the explanation is not weighed',
    'Còn điểm giải trình chưa cân nhắc xong. Ghi kết quả và lý do từng điểm trước.',
    'Some points of the explanation are not weighed. Give the outcome and reason of each first.',
  ],
  GROUNDS_NOT_ALL_ASKED: [
    'case.protection-first',
    'not every ground of exemption and protection was asked once',
    'Chưa xem đủ từng căn cứ miễn trừ và bảo vệ. Trả lời mỗi căn cứ một lần.',
    'Not every ground of exemption and protection was asked. Answer each of them once.',
  ],
  PROTECTION_NOT_ASKED: [
    'case.protection-first',
    'exemption and protection were not asked',
    'Chưa xem xét miễn trừ và bảo vệ người dám làm. Làm bước đó trước.',
    'Exemption and protection were not looked at. Take that step first.',
  ],
  PROPOSAL_NOT_WEIGHED: [
    'case.registered-proposals',
    'a proposal registered before the act is not weighed',
    'Còn đề xuất đã đăng ký trước khi làm mà chưa xem xét. Ghi nhận xét cho từng đề xuất trước.',
    'A proposal registered before the act is not weighed. Say of each what it is worth first.',
  ],
  PROTECTION_FACTS_MISSING: [
    'case.protection-facts',
    'a fact that the protection of a daring proposal needs is not found to hold',
    'Bảo vệ người dám nghĩ, dám làm cần đủ ba điều: không vụ lợi, có nguyên nhân khách quan, làm đúng ý kiến bằng văn bản. Ghi bằng chứng từng điều, hoặc chọn căn cứ khác.',
    'The protection of a daring proposal needs all three: no self-seeking, an objective cause, done as advised in writing. Give the proof of each, or choose another ground.',
  ],
  DECREE_73_FOR_LEADERS: [
    'case.decree-73',
    'the subject leads nobody and the province has no mechanism of its own',
    'Nghị định 73/2023/NĐ-CP chỉ áp dụng với lãnh đạo, quản lý; tỉnh chưa ghi căn cứ riêng cho người khác. Chọn căn cứ khác, hoặc nhờ tỉnh ghi căn cứ.',
    'Decree 73/2023/NĐ-CP covers leaders and managers only, and the province has no basis of its own for others. Choose another ground, or have the province record one.',
  ],
  NO_GROUND_OF_EXEMPTION: [
    'case.conclude-exempt',
    'no ground of exemption applies',
    'Không căn cứ miễn trừ nào được ghi là áp dụng. Ghi căn cứ, hoặc chọn kết luận khác.',
    'No ground of exemption was found to apply. Record one, or conclude otherwise.',
  ],
  NOT_ALL_CONCLUDED: [
    'case.each-behaviour',
    'not every behaviour has exactly one conclusion',
    'Cần kết luận từng biểu hiện đúng một lần. Bổ sung kết luận còn thiếu.',
    'Each behaviour needs exactly one conclusion. Add what is missing.',
  ],
  NOTHING_CONFIRMED: [
    'case.finding-first',
    'no behaviour was confirmed',
    'Không biểu hiện nào được kết luận xác nhận nên không có gì để xử lý. Kết thúc vụ việc.',
    'No behaviour was confirmed, so there is nothing to decide on. Close the case.',
  ],
  FORM_NOT_FOR_THIS_PERSON: [
    'case.forms-of-the-day',
    'the form does not exist for this kind of person on this day',
    'Hình thức này không áp dụng cho loại cán bộ đó vào ngày quyết định. Chọn hình thức khác.',
    'This form does not exist for that kind of officer on the day of the decision. Choose another.',
  ],
  FORM_UNCERTAIN: [
    'case.forms-of-the-day',
    'no source says that the form applies',
    'Chưa xác định văn bản cho phép hình thức này. Tỉnh cần ghi căn cứ trước khi dùng.',
    'No document was found that allows this form. The province has to record its basis first.',
  ],
  ONE_FORM_OF_DISCIPLINE: [
    'case.one-form',
    'more than one form of discipline',
    'Mỗi lần chỉ một hình thức kỷ luật. Bỏ bớt hình thức còn lại.',
    'One form of discipline at a time. Remove the other.',
  ],
  VERIFIER_MAY_NOT_DECIDE: [
    'case.decider-is-no-verifier',
    'the decider verified the case',
    'Bạn đã xác minh vụ việc này nên không được quyết định. Nhờ người quyết định khác.',
    'You verified this case, so you may not decide it. Ask another decider.',
  ],
  DECIDED_BY_YOURSELF: [
    'case.another-decider',
    'the person decided the case before',
    'Bạn đã quyết định vụ việc này nên không được xét lại. Nhờ người quyết định khác.',
    'You decided this case, so you may not look at it again. Ask another decider.',
  ],
  MEETINGS_MISSING: [
    'case.meetings',
    'the review meeting or the council is not recorded',
    'Chưa có biên bản họp kiểm điểm hoặc họp Hội đồng kỷ luật. Ghi biên bản trước khi quyết định kỷ luật.',
    'The review meeting or the disciplinary council is not recorded. Record both before discipline.',
  ],
  REVIEW_MEETING_FIRST: [
    'case.meetings',
    'a council before the review meeting',
    'Chưa có họp kiểm điểm trước Hội đồng kỷ luật. Ghi họp kiểm điểm trước.',
    'No review meeting precedes the council. Record the review meeting first.',
  ],
  COUNCIL_INCOMPLETE: [
    'case.meetings',
    'a council has five members',
    'Hội đồng kỷ luật có đúng năm thành viên khác nhau. Kiểm tra danh sách.',
    'A disciplinary council has exactly five different members. Check the list.',
  ],
  LIMITATION_PASSED: [
    'case.limitation',
    'the limitation period of every confirmed behaviour has passed',
    'Đã hết thời hiệu xử lý kỷ luật cho hình thức này. Xem cách tính thời hiệu, hoặc chọn biện pháp không phải kỷ luật.',
    'The limitation period for this form has passed. See how it was reckoned, or choose a measure that is not discipline.',
  ],
  CASE_STAYED: [
    'case.stay',
    'a stay holds',
    'Vụ việc đang tạm hoãn xem xét. Kết thúc tạm hoãn trước.',
    'The case is stayed. End the stay first.',
  ],
  SUBJECT_IS_A_COLLECTIVE: [
    'case.collectives',
    'the step is about persons only',
    'Bước này chỉ áp dụng cho cá nhân, còn vụ việc này xem xét tập thể. Chọn bước khác.',
    'This step is for persons only, and this case is about a collective. Choose another step.',
  ],
  NOT_A_PARTY_MEMBER: [
    'case.party-notice',
    'the subject is no party member',
    'Người được xem xét không phải đảng viên theo hồ sơ. Không cần thông báo.',
    'The officer is no party member by the file. No notice is due.',
  ],
  NO_FURTHER_APPEAL: [
    'case.appeal',
    'two appeals were decided',
    'Đã khiếu nại hai lần. Bước tiếp theo là khởi kiện tại tòa án.',
    'Two appeals were decided. What remains is the court.',
  ],
  MEASURES_NOT_EXPECTED: [
    'case.appeal',
    'new measures without a changed outcome',
    'Chỉ khi sửa quyết định mới ghi biện pháp mới. Bỏ biện pháp, hoặc chọn kết quả “sửa”.',
    'New measures belong to a changed decision only. Remove them, or choose “changed”.',
  ],
  APPEAL_STILL_OPEN: [
    'case.appeal-limit',
    'an appeal may still be filed or is pending',
    'Vẫn còn thời hạn khiếu nại, hoặc khiếu nại đang được giải quyết. Chờ đến khi hết.',
    'An appeal may still be filed or is pending. Wait until that is over.',
  ],
  COURT_PENDING: [
    'case.court',
    'a court action is pending',
    'Đang có vụ kiện tại tòa án. Chờ kết quả cuối cùng.',
    'A court action is pending. Wait for its end.',
  ],
  DECISION_MISSING: [
    'case.close',
    'a confirmed behaviour has no decision',
    'Có biểu hiện đã xác nhận nhưng chưa quyết định. Quyết định, kể cả khi không áp dụng biện pháp nào.',
    'A behaviour was confirmed and nothing decided. Decide, even if no measure is taken.',
  ],
  OTHER_SUBJECT: [
    'case.join',
    'the cases are about different subjects',
    'Hai vụ việc khác người được xem xét nên không nhập được. Xử lý riêng từng vụ.',
    'The two cases are about different subjects and cannot be joined. Handle each by itself.',
  ],
  OTHER_CASE_TOO_FAR: [
    'case.join',
    'the other case is past verification',
    'Vụ việc kia đã qua bước xác minh nên không nhập thêm được. Xử lý riêng.',
    'The other case is past verification and takes nothing in. Handle this one by itself.',
  ],
  NOTHING_WOULD_STAY: [
    'case.separate',
    'all behaviours would leave',
    'Tách hết thì vụ việc không còn gì. Để lại ít nhất một biểu hiện.',
    'Nothing would be left. Leave at least one behaviour.',
  ],
  NOT_A_UNIT_TO_SEND_TO: [
    'case.transfer-never-closes',
    'the unit does not exist or has the case already',
    'Đơn vị này không tồn tại hôm nay hoặc đang giữ vụ việc. Chọn đơn vị khác.',
    'The unit does not exist today, or has the case already. Choose another.',
  ],
  NOT_YOUR_UNIT: [
    'case.transfer-never-closes',
    'the person is not of the unit that may act',
    'Chỉ người của đơn vị gửi mới chuyển, và đơn vị nhận mới tiếp nhận hoặc từ chối. Nhờ người của đơn vị đó.',
    'Only the sender offers, and only the receiver accepts or declines. Ask somebody of that unit.',
  ],
  NOTHING_OFFERED: [
    'case.transfer-never-closes',
    'no transfer is on offer',
    'Không có đề nghị chuyển nào đang chờ. Tải lại trang.',
    'No transfer is waiting. Reload the page.',
  ],
  DECISION_OVERTURNED: [
    'case.overturned-is-withdrawn',
    'the decision was overturned',
    'Quyết định đã bị hủy nên kết quả không được công bố. Chỉ công bố thông báo minh oan.',
    'The decision was overturned, so its result is not published. Only the clearance notice is.',
  ],
  NOT_FINAL: [
    'case.publish-when-final',
    'the decision is not final',
    'Quyết định chưa có hiệu lực cuối cùng nên chưa công bố được. Chờ hết thời hạn khiếu nại.',
    'The decision is not final, so nothing is published yet. Wait until no appeal may be filed.',
  ],
} as const satisfies Record<string, RefusalWords>;

export type CaseRefusalCode = keyof typeof words;

export const caseRefusalCodes = Object.keys(words) as readonly CaseRefusalCode[];

/** The refusal with its words, also for a database that knows nothing but the code. */
export function caseRefusal(code: CaseRefusalCode): Refusal<CaseRefusalCode> {
  const [rule, log, vi, en] = words[code];
  return { code, rule, log, message: { vi, en } };
}
