import type { Refusal } from '../core/refusal.ts';

/** Rule, words for the log, and for the person in Vietnamese and in English. */
type RefusalWords = readonly [rule: string, log: string, vi: string, en: string];

const words = {
  NO_SUCH_LETTER: [
    'apology-letter.own-province',
    'the duty does not exist in this province, or is not seen by the person',
    'Không có thư xin lỗi này trong sổ của tỉnh đang làm việc. Mở lại sổ.',
    'There is no such letter in the register of this province. Open the register again.',
  ],
  STALE_LETTER: [
    'apology-letter.no-lost-steps',
    'somebody changed the letter since it was read',
    'Thư vừa được người khác cập nhật. Tải lại trang rồi làm tiếp.',
    'Somebody changed the letter after you opened it. Reload the page, then go on.',
  ],
  APOLOGY_NOT_A_MECHANISM: [
    'apology-letter.mechanism',
    'no directive of the province names the letter, and it recorded no basis of its own',
    'Chỉ thị của tỉnh không nêu thư xin lỗi và tỉnh chưa ghi căn cứ riêng. Ghi căn cứ ở phần Cơ chế của danh mục.',
    'The directive names no apology letter and the province recorded no basis of its own. Record one among the mechanisms of the catalogue.',
  ],
  NOT_YOUR_LETTER_STEP: [
    'apology-letter.who',
    'the person has no role for the step in the unit that was late',
    'Vai trò của bạn không làm được bước này ở đơn vị chậm trễ.',
    'Your role does not reach this step in the unit that was late.',
  ],
  NOBODY_HEADS_THE_UNIT: [
    'apology-letter.by-the-head',
    'the register of posts names nobody who heads the unit today',
    'Hôm nay đơn vị chưa có người đứng đầu trong dữ liệu tổ chức. Bổ sung chức vụ trước.',
    'The register names nobody who heads the unit today. Add the post first.',
  ],
  CONFIRMED_BY_THE_HEAD: [
    'apology-letter.confirmed-by-another',
    'who owes the letter, or an account bound to no officer, confirms the lateness',
    'Người phải xin lỗi không tự xác nhận việc chậm trễ. Nhờ người khác có tài khoản gắn với cán bộ.',
    'Whoever owes the letter does not confirm the lateness. Ask somebody else whose account is bound to an officer.',
  ],
  NOT_LATE_YET: [
    'apology-letter.two-conditions',
    'the day it was due has not passed',
    'Công việc chưa quá hạn nên chưa phải xin lỗi. Kiểm tra hạn.',
    'The work is not overdue yet, so no letter is owed. Check the day.',
  ],
  NO_RIGHTS_AFFECTED: [
    'apology-letter.two-conditions',
    'no lawful right or interest was affected',
    'Chỉ thị đặt hai điều kiện: chậm trễ và ảnh hưởng quyền, lợi ích hợp pháp. Thiếu điều kiện thứ hai nên không phải lập thư.',
    'The directive joins two conditions: late, and rights or interests affected. The second is missing, so no letter is owed.',
  ],
  ONE_LETTER_FOR_A_MATTER: [
    'apology-letter.once',
    'the matter has its letter already',
    'Việc này đã có trong sổ thư xin lỗi. Mỗi việc một thư.',
    'This matter is in the register already. One letter for each matter.',
  ],
  LETTER_STEP_NOT_OPEN: [
    'apology-letter.path',
    'the step is not open at this stage',
    'Chưa đến hoặc đã qua bước này. Xem tình trạng của thư.',
    'This step is not open now. See where the letter stands.',
  ],
  NEW_DAY_IN_PAST: [
    'apology-letter.says-why-and-when',
    'the new day has passed',
    'Ngày hẹn mới phải từ hôm nay trở đi. Sửa ngày.',
    'The new day must be today or later. Correct it.',
  ],
  NOT_THE_HEAD_OF_UNIT: [
    'apology-letter.by-the-head',
    'only whoever heads the unit today signs',
    'Thư xin lỗi do người đứng đầu đơn vị ký. Chờ người đứng đầu.',
    'The letter is signed by whoever heads the unit. It waits for them.',
  ],
  DELIVERED_OUT_OF_ORDER: [
    'apology-letter.days',
    'delivered before it was signed, or on a day that has not come',
    'Ngày gửi phải từ ngày ký đến hôm nay. Sửa ngày.',
    'The day must lie between the signature and today. Correct it.',
  ],
  EXCEPTED_BY_THE_HEAD: [
    'apology-letter.exception-by-another',
    'who owes the letter, or an account bound to no officer, may not except it',
    'Người phải xin lỗi không tự miễn cho mình. Nhờ thanh tra hoặc người quyết định khác.',
    'Whoever owes the letter may not except themselves. Ask an inspector or another decider.',
  ],
} as const satisfies Record<string, RefusalWords>;

export type ApologyRefusalCode = keyof typeof words;
export const apologyRefusalCodes = Object.keys(words) as readonly ApologyRefusalCode[];

export function apologyRefusal(code: ApologyRefusalCode): Refusal<ApologyRefusalCode> {
  const [rule, log, vi, en] = words[code];
  return { code, rule, log, message: { vi, en } };
}
