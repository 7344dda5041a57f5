import type { Refusal } from '../core/refusal.ts';

/** Rule, words for the log, and for the person in Vietnamese and in English. */
type RefusalWords = readonly [rule: string, log: string, vi: string, en: string];

const words = {
  NO_SUCH_REMEDY: [
    'remedy.own-province',
    'the remedy does not exist in this province, or is not seen by the person',
    'Không có phần khắc phục này ở tỉnh đang làm việc. Mở lại danh sách.',
    'There is no such remedy in this province. Open the list again.',
  ],
  STALE_REMEDY: [
    'remedy.no-lost-steps',
    'somebody changed the remedy since it was read',
    'Phần khắc phục vừa được người khác cập nhật. Tải lại trang rồi làm tiếp.',
    'Somebody changed the remedy after you opened it. Reload the page, then go on.',
  ],
  REMEDY_STEP_NOT_OPEN: [
    'remedy.path',
    'the step is not open at this stage',
    'Chưa đến hoặc đã qua bước này. Xem tình trạng hiện nay.',
    'This step is not open now. See where the remedy stands.',
  ],
  NOT_YOUR_REMEDY_STEP: [
    'remedy.who',
    'the person has no role for the step in the unit that answers for the remedy',
    'Vai trò của bạn không làm được bước này ở đơn vị đang chịu trách nhiệm khắc phục.',
    'Your role does not reach this step in the unit that answers for the remedy.',
  ],
  REMEDY_OF_YOUR_OWN: [
    'remedy.impartial',
    'the person is not impartial in the case',
    'Bạn có liên quan đến vụ việc nên không làm bước này. Nhờ người không liên quan.',
    'You have a part in the case. Ask somebody who has none.',
  ],
  NOTHING_TO_REMEDY: [
    'remedy.after-a-decision',
    'nothing was confirmed, or no decision stands',
    'Chưa có quyết định còn hiệu lực về biểu hiện đã xác nhận nên chưa lập phần khắc phục.',
    'No decision about something confirmed stands, so there is nothing to remedy yet.',
  ],
  REMEDY_THERE_ALREADY: [
    'remedy.three-lines',
    'the case has this line already',
    'Vụ việc đã có tuyến khắc phục này. Thêm mốc vào tuyến đó.',
    'The case has this line already. Add a milestone to it.',
  ],
  OWNER_CANNOT_ACT: [
    'remedy.owner-and-date',
    'whoever is to answer for the milestone holds no role that reaches the unit',
    'Người được giao không có vai trò ở đơn vị này. Chọn người khác.',
    'Whoever is to answer for it holds no role that reaches the unit. Choose somebody else.',
  ],
  MILESTONE_DUE_IN_PAST: [
    'remedy.owner-and-date',
    'the day has passed',
    'Hạn phải từ hôm nay trở đi. Sửa ngày.',
    'The day must be today or later. Correct the day.',
  ],
  PUBLIC_WORDS_POINT_TO_SOMEBODY: [
    'remedy.no-personal-data-shown',
    'the public words hold what may point to a person',
    'Lời công khai có chi tiết có thể chỉ ra một người (tên, số điện thoại, địa chỉ). Viết lại chung hơn.',
    'The public words hold something that may point to a person (a name, a number, an address). Write them more generally.',
  ],
  NO_SUCH_MILESTONE: [
    'remedy.milestone',
    'the remedy has no such milestone',
    'Không có mốc này. Tải lại trang.',
    'There is no such milestone. Reload the page.',
  ],
  NOT_YOUR_MILESTONE: [
    'remedy.owner-and-date',
    'only who answers for the milestone, or the head of the unit, reports it as done',
    'Chỉ người được giao mốc này hoặc người đứng đầu đơn vị mới báo đã làm.',
    'Only who answers for the milestone, or the head of the unit, reports it as done.',
  ],
  MILESTONE_DONE_ALREADY: [
    'remedy.once',
    'the milestone was reported as done',
    'Mốc này đã báo làm xong. Chờ người khác kiểm tra.',
    'The milestone was reported as done. Somebody else will verify it.',
  ],
  DONE_OUT_OF_ORDER: [
    'remedy.days',
    'done before the remedy was planned, or on a day that has not come',
    'Ngày làm xong phải từ ngày lập phần khắc phục đến hôm nay. Sửa ngày.',
    'The day must lie between the plan and today. Correct the day.',
  ],
  NOTHING_TO_VERIFY: [
    'remedy.verified-by-another',
    'the milestone was not reported as done, or was verified',
    'Mốc này chưa báo làm xong hoặc đã được kiểm tra.',
    'The milestone was not reported as done, or was verified already.',
  ],
  VERIFIED_BY_DOER: [
    'remedy.verified-by-another',
    'who did it may not verify it',
    'Bạn là người làm hoặc được giao mốc này nên không tự kiểm tra được. Nhờ người khác.',
    'You did this milestone or answer for it, so you may not verify it. Ask somebody else.',
  ],
  NOBODY_TO_ASK: [
    'remedy.citizen-confirms',
    'only the line of the citizen’s own matter has somebody to ask',
    'Chỉ tuyến việc của người dân mới hỏi người dân.',
    'Only the line of the citizen’s own matter has somebody to ask.',
  ],
  ASKED_BY_DOER: [
    'remedy.link-by-another',
    'who did the work may not make the link, because a link can answer',
    'Bạn đã làm việc khắc phục nên không tự tạo đường dẫn hỏi người dân. Nhờ người khác.',
    'You did the work, so you may not make the link that answers for it. Ask somebody else.',
  ],
} as const satisfies Record<string, RefusalWords>;

export type RemedyRefusalCode = keyof typeof words;
export const remedyRefusalCodes = Object.keys(words) as readonly RemedyRefusalCode[];

export function remedyRefusal(code: RemedyRefusalCode): Refusal<RemedyRefusalCode> {
  const [rule, log, vi, en] = words[code];
  return { code, rule, log, message: { vi, en } };
}
