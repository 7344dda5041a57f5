import type { Refusal } from '../core/refusal.ts';

/** Rule, words for the log, and for the person in Vietnamese and in English. */
type RefusalWords = readonly [rule: string, log: string, vi: string, en: string];

const words = {
  NO_SUCH_PROPOSAL_FILED: [
    'harbour.own-province',
    'the proposal does not exist in this province, or is not seen by the person',
    'Không có đề xuất này trong sổ của tỉnh đang làm việc. Mở lại sổ đề xuất.',
    'There is no such proposal in the register of this province. Open the register again.',
  ],
  PROPOSER_UNKNOWN: [
    'harbour.proposer',
    'the account is bound to no officer who serves in a unit today',
    'Tài khoản chưa gắn với cán bộ đang giữ vị trí nào nên chưa đăng ký được. Nhờ quản trị tổ chức gắn tài khoản.',
    'The account is bound to no officer who holds a post today. Ask the organisation admin to bind it.',
  ],
  PROTECTION_NOT_A_MECHANISM: [
    'harbour.mechanism',
    'the person leads nobody and the province has no mechanism of its own',
    'Nghị định 73/2023/NĐ-CP chỉ áp dụng với lãnh đạo, quản lý; tỉnh chưa ghi căn cứ riêng cho người khác. Ghi căn cứ ở phần Cơ chế của danh mục.',
    'Decree 73/2023/NĐ-CP covers leaders and managers only, and the province has recorded no basis of its own for others. Record one among the mechanisms of the catalogue.',
  ],
  OBSTACLE_NOT_NAMED: [
    'harbour.obstacle-and-own-proposal',
    'neither conflicting provisions nor a missing competence is named',
    'Chưa nêu quy định vướng mắc hoặc thẩm quyền còn thiếu. Nêu ít nhất một trong hai.',
    'Neither the conflicting provisions nor the missing competence is named. Name at least one.',
  ],
  NO_SUCH_BODY_ASKED: [
    'harbour.body-asked',
    'the unit that is asked does not stand today',
    'Cơ quan được hỏi không tồn tại hôm nay. Chọn đơn vị khác.',
    'The body asked does not stand today. Choose another unit.',
  ],
  NOT_THE_BODY_ASKED: [
    'harbour.body-asked',
    'the person neither decides nor heads in the unit that was asked',
    'Chỉ người đứng đầu hoặc người quyết định của cơ quan được hỏi mới trả lời. Nhờ người đó.',
    'Only the head or a decider of the body asked may answer. Ask one of them.',
  ],
  ANSWERED_BY_PROPOSER: [
    'harbour.answered-by-another',
    'the proposer may not answer',
    'Bạn là người đề xuất nên không tự trả lời được. Nhờ người khác của cơ quan được hỏi.',
    'You made the proposal, so you may not answer it. Ask somebody else of the body asked.',
  ],
  NOT_YOUR_PROPOSAL: [
    'harbour.proposer',
    'only whoever filed it withdraws it',
    'Chỉ người đã đăng ký mới rút đề xuất. Nhờ người đó.',
    'Only whoever filed the proposal may withdraw it. Ask them.',
  ],
  STALE_PROPOSAL: [
    'harbour.no-lost-steps',
    'somebody changed the proposal since it was read',
    'Đề xuất vừa được người khác cập nhật sau khi bạn mở. Tải lại trang rồi làm tiếp.',
    'Somebody changed the proposal after you opened it. Reload the page, then go on.',
  ],
  PROPOSAL_SETTLED: [
    'harbour.once',
    'the proposal was answered or withdrawn',
    'Đề xuất đã được trả lời hoặc đã rút. Nếu có tình tiết mới, đăng ký đề xuất khác.',
    'The proposal was answered or withdrawn. If something new came up, file another.',
  ],
} as const satisfies Record<string, RefusalWords>;

export type HarbourRefusalCode = keyof typeof words;
export const harbourRefusalCodes = Object.keys(words) as readonly HarbourRefusalCode[];

export function harbourRefusal(code: HarbourRefusalCode): Refusal<HarbourRefusalCode> {
  const [rule, log, vi, en] = words[code];
  return { code, rule, log, message: { vi, en } };
}
