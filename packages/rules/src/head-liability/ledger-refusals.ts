import type { Refusal } from '../core/refusal.ts';

/** Rule, words for the log, and for the person in Vietnamese and in English. */
type RefusalWords = readonly [rule: string, log: string, vi: string, en: string];

const words = {
  HEAD_LIABILITY_NOT_A_MECHANISM: [
    'head-liability.mechanism',
    'neither the directive nor the province gives a ground for the ledger',
    'Chỉ thị của tỉnh không nêu trách nhiệm người đứng đầu, và tỉnh chưa ghi căn cứ riêng. Ghi căn cứ ở phần Cơ chế của danh mục.',
    'The province’s directive does not name the responsibility of heads, and the province has recorded no basis of its own. Record one among the mechanisms of the catalogue.',
  ],
  NO_SUCH_ENTRY: [
    'head-liability.own-province',
    'the entry does not exist in this province, or is not seen by the person',
    'Không có mục này trong sổ trách nhiệm của tỉnh đang làm việc. Mở lại sổ.',
    'There is no such entry in the ledger of this province. Open the ledger again.',
  ],
  NO_FINDING_TO_ANSWER_FOR: [
    'head-liability.confirmed-findings-only',
    'the case is not final, or the behaviour is not confirmed, or the decision was overturned',
    'Người đứng đầu chỉ chịu trách nhiệm về biểu hiện đã xác nhận trong vụ việc có hiệu lực cuối cùng. Chờ vụ việc kết thúc.',
    'A head answers only for confirmed behaviours of a final case. Wait until the case has ended.',
  ],
  NO_HEAD_ON_THAT_DAY: [
    'head-liability.head-of-the-day',
    'the register names no single head of the unit on the day of the act',
    'Sổ tổ chức không nêu được một người đứng đầu duy nhất của đơn vị vào ngày xảy ra việc. Bổ sung vị trí trước.',
    'The register names no single head of the unit on the day of the act. Complete the posts first.',
  ],
  HEAD_IS_THE_SUBJECT: [
    'head-liability.not-twice',
    'the act was the head’s own',
    'Việc này là của chính người đứng đầu và đã xử lý trong vụ việc. Không ghi thêm vào sổ trách nhiệm.',
    'The act was the head’s own and was dealt with in the case. It is not entered in the ledger a second time.',
  ],
  ENTRY_THERE_ALREADY: [
    'head-liability.once',
    'the finding has an entry already',
    'Biểu hiện này đã có mục trong sổ trách nhiệm. Mở mục đó.',
    'This finding has an entry in the ledger already. Open that one.',
  ],
  NOT_YOUR_LEDGER_STEP: [
    'head-liability.roles',
    'the person lacks the role that the step needs',
    'Vai trò của bạn không làm bước này. Người có vai trò phù hợp trong tỉnh làm được.',
    'Your role does not take this step. Somebody with the right role in the province can.',
  ],
  NOT_THE_HEAD: [
    'head-liability.own-explanation',
    'only the head takes this step',
    'Bước này của chính người đứng đầu được hỏi. Chờ người đó.',
    'Only the head who is asked takes this step. Wait for them.',
  ],
  LED_BY_THIS_HEAD: [
    'head-liability.impartial',
    'the person is the head, is led by the head, or is bound to no officer',
    'Bạn là người được hỏi, do người đó đứng đầu, hoặc tài khoản chưa gắn với cán bộ. Nhờ người của đơn vị khác.',
    'You are the head who is asked, are led by them, or your account is bound to no officer. Ask somebody of another unit.',
  ],
  STALE_ENTRY: [
    'head-liability.no-lost-steps',
    'somebody acted on the entry since it was read',
    'Người khác vừa cập nhật mục này sau khi bạn mở. Tải lại trang rồi làm tiếp.',
    'Somebody acted on this entry after you opened it. Reload the page, then go on.',
  ],
  LEDGER_STEP_NOT_OPEN: [
    'head-liability.path',
    'the entry is not at a stage that allows this',
    'Mục này không ở bước cho phép việc đó. Xem các việc làm được ở bước hiện tại.',
    'The entry is not at a step that allows this. See what the current step allows.',
  ],
  ACTION_IN_FUTURE: [
    'head-liability.days',
    'an action lies in the future',
    'Ngày của việc đã làm nằm ở tương lai. Nhập lại ngày.',
    'The day of an action lies in the future. Enter it again.',
  ],
  LEDGER_LIMIT_DOES_NOT_RUN: [
    'head-liability.uncertain-limit',
    'the province sets no limit, so it never passes by itself',
    'Tỉnh chưa đặt thời hạn này nên không tự hết. Tỉnh đặt thời hạn có căn cứ, hoặc ghi căn cứ riêng.',
    'The province sets no such limit, so it never passes by itself. The province sets it on a basis, or this step records its own.',
  ],
  HEAD_MAY_STILL_EXPLAIN: [
    'head-liability.hear-first',
    'the head was not heard and may still explain',
    'Người đứng đầu chưa giải trình và vẫn còn thời hạn. Chờ giải trình, hoặc chờ hết hạn.',
    'The head has not explained and still may. Wait for the explanation, or for the limit to pass.',
  ],
  NO_SUCH_ACTION: [
    'head-liability.action-by-action',
    'the action named is not in the explanation',
    'Giải trình không nêu việc này. Tải lại trang rồi chọn lại.',
    'The explanation has no such action. Reload the page and choose again.',
  ],
  ACTIONS_NOT_WEIGHED: [
    'head-liability.action-by-action',
    'an action that the head named is not weighed',
    'Còn việc người đứng đầu đã nêu mà chưa cân nhắc. Ghi kết quả và lý do từng việc trước.',
    'Something that the head did is not weighed. Say of each whether it counts first.',
  ],
  SELF_DETECTION_WEIGHS_LESS: [
    'head-liability.self-detection',
    'the head found it first and repaired it',
    'Người đứng đầu tự phát hiện trước và đã khắc phục nên không tính đủ. Chọn mức nhẹ hơn.',
    'The head found it first and repaired it, so it does not weigh in full. Choose a lighter weight.',
  ],
  NO_REASON_TO_WEIGH_LESS: [
    'head-liability.self-detection',
    'lighter without self-detection and without a limit of the answer',
    'Muốn tính nhẹ hơn phải có tự phát hiện kèm khắc phục, hoặc nêu một giới hạn trách nhiệm. Chọn ít nhất một giới hạn.',
    'To weigh less it takes self-detection with repair, or a named limit of the answer. Choose at least one limit.',
  ],
  NO_LIMIT_OF_ANSWER: [
    'head-liability.limits-of-answer',
    'let off without a limit that is named',
    'Kết luận không phải chịu trách nhiệm cần nêu giới hạn. Chọn ít nhất một giới hạn.',
    'That the head does not answer needs a limit that is named. Choose at least one.',
  ],
  PROPOSED_BY_YOU_ALREADY: [
    'head-liability.four-eyes',
    'the person asked or proposed',
    'Bạn đã hỏi hoặc đề xuất trong mục này nên không quyết định được. Nhờ người khác có thẩm quyền.',
    'You asked or proposed in this entry, so you may not decide it. Ask another decider.',
  ],
  APPEALED_ALREADY: [
    'head-liability.appeal',
    'the entry was appealed already',
    'Mục này đã khiếu nại rồi. Xem kết quả giải quyết.',
    'The entry was appealed already. See how that ended.',
  ],
  LEDGER_APPEAL_LIMIT_PASSED: [
    'head-liability.appeal',
    'the limit to appeal has passed',
    'Đã hết thời hạn khiếu nại của mục này. Xem hạn ghi ở đầu trang.',
    'The limit to appeal has passed. See the day at the top of the page.',
  ],
  LEDGER_DECIDED_BY_YOU: [
    'head-liability.appeal',
    'the person asked, proposed or decided before',
    'Bạn đã tham gia mục này nên không giải quyết khiếu nại được. Nhờ người quyết định khác.',
    'You took part in this entry, so you may not settle the appeal. Ask another decider.',
  ],
  APPEAL_MAKES_IT_WORSE: [
    'head-liability.appeal',
    'a changed outcome is not lighter',
    'Khi sửa, mức mới phải nhẹ hơn mức đã quyết định. Chọn mức nhẹ hơn, hoặc giữ nguyên.',
    'A changed outcome is lighter than what was decided. Choose a lighter weight, or uphold it.',
  ],
  HEAD_MAY_STILL_APPEAL: [
    'head-liability.appeal',
    'the head may still appeal',
    'Người đứng đầu vẫn còn thời hạn khiếu nại. Chờ hết hạn.',
    'The head may still appeal. Wait until that is over.',
  ],
} as const satisfies Record<string, RefusalWords>;

export type LedgerRefusalCode = keyof typeof words;
export const ledgerRefusalCodes = Object.keys(words) as readonly LedgerRefusalCode[];

export function ledgerRefusal(code: LedgerRefusalCode): Refusal<LedgerRefusalCode> {
  const [rule, log, vi, en] = words[code];
  return { code, rule, log, message: { vi, en } };
}
