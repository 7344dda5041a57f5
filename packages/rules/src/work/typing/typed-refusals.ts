// Data: why something that a person does with evidence is refused, in both languages.
import type { Bilingual } from '../../core/bilingual.schema.ts';

interface Words {
  readonly rule: string;
  readonly log: string;
  readonly message: (found: string) => Bilingual;
}
const of = (rule: string, log: string, vi: string, en: string): Words => ({
  rule,
  log,
  message: () => ({ vi, en }),
});

export const typedRefusalWords = {
  TYPED_WITH_FAULTS: of(
    'work.one-schema-for-all-ways-in',
    'what was typed does not make a record',
    'Có ô chưa đúng, nên chưa ghi gì. Xem từng ô.',
    'Some fields are not right, so nothing was stored. See each field.',
  ),
  NO_SUCH_EVIDENCE: of(
    'work.own-sight',
    'no such record stands, or the person may not see it',
    'Không có bản ghi này, hoặc bản ghi đã rút, hoặc không thuộc phần bạn được xem.',
    'There is no such record, or it was withdrawn, or it is not among those you may see.',
  ),
  RECORD_CHANGED_SINCE: of(
    'work.corrections-see-what-they-correct',
    'the record has a later version than the one looked at',
    'Bản ghi đã có phiên bản mới hơn bản bạn đang xem. Tải lại trang rồi làm lại.',
    'The record has a later version than the one you looked at. Reload the page and do it again.',
  ),
  NOTHING_CORRECTED: of(
    'work.a-correction-changes-something',
    'the correction says what the record says already',
    'Nội dung sửa giống hệt bản ghi đang có.',
    'The correction says exactly what the record says already.',
  ),
  NOTHING_TO_UNDO: of(
    'work.undo-goes-back-to-what-was-said',
    'the record has one version only',
    'Bản ghi mới có một phiên bản, không có gì để hoàn tác; hãy rút bản ghi nếu nhập nhầm.',
    'The record has one version only and nothing to undo; withdraw it if it was typed by mistake.',
  ),
  NOT_YOURS_TO_RECORD: of(
    'work.who-types-in',
    'neither intake, head of a unit of the record, nor whoever did it',
    'Chỉ người tiếp nhận, người đứng đầu đơn vị liên quan, hoặc chính người thực hiện được ghi việc này.',
    'Only intake, the head of a unit concerned, or whoever did it may record this.',
  ),
  RECORD_NAMES_YOU: of(
    'work.nobody-corrects-what-names-them',
    'the person is named by the record',
    'Bản ghi có tên bạn, nên người khác sửa hoặc rút. Bạn có thể gửi ý kiến không đồng ý với bản ghi.',
    'The record names you, so somebody else corrects or withdraws it. You may dispute it.',
  ),
  DISPUTED_ALREADY: of(
    'work.one-dispute-at-a-time',
    'the officer disputes this record already',
    'Bạn đã có ý kiến về bản ghi này và ý kiến đó đang chờ giải quyết.',
    'You dispute this record already; it waits to be settled.',
  ),
  NO_SUCH_DISPUTE: of(
    'work.own-sight',
    'no such dispute',
    'Không có ý kiến này, hoặc không thuộc phần bạn được xem.',
    'There is no such dispute, or it is not among those you may see.',
  ),
  DISPUTE_SETTLED: of(
    'work.settled-once',
    'the dispute is settled',
    'Ý kiến này đã được giải quyết.',
    'This dispute is settled.',
  ),
  NOT_YOURS_TO_SETTLE: of(
    'work.who-settles',
    'no verifier, inspector or head of a unit of the record',
    'Chỉ người xác minh, thanh tra hoặc người đứng đầu đơn vị liên quan giải quyết ý kiến này.',
    'Only a verifier, an inspector or the head of a unit concerned settles this.',
  ),
  DISPUTE_CONCERNS_YOU: of(
    'work.nobody-settles-their-own',
    'the person is named, recorded it, disputed it, or was in the chain of hand-offs',
    'Bản ghi hoặc đường đi của việc có tên bạn, hoặc chính bạn đã ghi hay nêu ý kiến, nên người khác giải quyết; nếu không còn ai thì chuyển lên đơn vị cấp trên trực tiếp.',
    'The record or the path of its matter names you, or you recorded or disputed it, so somebody else settles it; where nobody is left it goes to the next higher unit.',
  ),
  NO_SUCH_SOURCE: of(
    'work.own-sources',
    'no such source in this province',
    'Tỉnh chưa đăng ký nguồn này, hoặc nguồn đã dừng.',
    'The province has no such source, or it has ended.',
  ),
  SOURCE_FEEDS_OTHERS: of(
    'work.a-source-speaks-of-what-it-feeds',
    'the source does not feed one of these kinds',
    'Nguồn này không cung cấp một trong các loại bản ghi đã chọn, nên chưa ghi gì.',
    'This source does not feed one of the kinds chosen, so nothing was stored.',
  ),
  DATA_UNTIL_AHEAD: of(
    'work.nothing-vouched-for-ahead',
    'data are said to be complete to a day that has not come',
    'Chưa thể nói dữ liệu có đủ đến một ngày chưa tới.',
    'Nobody can say yet that data are complete to a day that has not come.',
  ),
  STATEMENT_UNREADABLE: of(
    'work.statement-lines',
    'a line of the statement is not kind, day and number',
    'Mỗi dòng gồm loại bản ghi, ngày và số đã gửi, cách nhau bằng dấu phẩy; có dòng chưa đúng nên chưa ghi gì.',
    'Every line is a kind, a day and the number sent, with commas between; one is not, so nothing was stored.',
  ),
  NOBODY_NAMED: of(
    'work.exclusion-names-somebody',
    'the exclusion names nobody who has a unit on that day',
    'Nêu ít nhất một cán bộ, đơn vị hoặc việc có trong hệ thống vào ngày đó.',
    'Name at least one officer, unit or matter that the province has on that day.',
  ),
  NO_SUCH_EXCLUSION: of(
    'work.own-sight',
    'no such request',
    'Không có đề nghị này, hoặc không thuộc phần bạn được xem.',
    'There is no such request, or it is not among those you may see.',
  ),
  EXCLUSION_DECIDED: of(
    'work.decided-once',
    'the request is decided, or was never approved',
    'Đề nghị này không còn ở bước đó. Tải lại trang để xem.',
    'This request is not at that step any more. Reload the page to see it.',
  ),
  NOT_YOURS_TO_APPROVE: of(
    'work.who-approves-exclusions',
    'no decider, inspector or head there, or no officer stands behind the account',
    'Chỉ người quyết định, thanh tra hoặc người đứng đầu có thẩm quyền ở đơn vị này, với tài khoản gắn mã cán bộ, được duyệt.',
    'Only a decider, an inspector or a head competent in this unit, with an account bound to an officer, approves this.',
  ),
  EXCLUSION_CONCERNS_YOU: of(
    'work.nobody-approves-their-own',
    'the person asked for it, is covered by it, or was in the chain of hand-offs',
    'Bạn là người đề nghị, được hưởng, hoặc có trong đường đi của việc này, nên người khác duyệt.',
    'You asked for it, are covered by it, or were part of the path of the matter, so somebody else approves it.',
  ),
  REVIEW_NOT_A_MECHANISM: of(
    'catalogue.mechanisms-have-a-basis',
    'the province has no regular review of work',
    'Chỉ thị của tỉnh không nêu việc thường xuyên rà soát công việc, và tỉnh chưa ghi căn cứ riêng; ghi căn cứ ở danh mục trước.',
    'The directive of the province names no regular review of work and the province has recorded no basis of its own; record it in the catalogue first.',
  ),
  NOT_YOURS_TO_REVIEW: of(
    'work.heads-review',
    'not the head of that unit',
    'Chỉ người đứng đầu đơn vị rà soát công việc của đơn vị đó.',
    'Only the head of a unit reviews its work.',
  ),
  REVIEW_STILL_OPEN: of(
    'work.one-review-at-a-time',
    'a round of this unit is open',
    'Đơn vị này đang có một kỳ rà soát chưa kết thúc.',
    'A round of review of this unit is still open.',
  ),
  REVIEW_CLOSED: of(
    'work.closed-reviews-stay',
    'the round is closed',
    'Kỳ rà soát đã kết thúc, nội dung không đổi nữa.',
    'The round of review is closed and does not change any more.',
  ),
  NO_SUCH_REVIEW: of(
    'work.own-sight',
    'no such round or item',
    'Không có kỳ rà soát hoặc việc này trong kỳ rà soát, hoặc không thuộc phần bạn được xem.',
    'There is no such round of review or item in it, or it is not among those you may see.',
  ),
} satisfies Record<string, Words>;

export type TypedRefusalCode = keyof typeof typedRefusalWords;
export const typedRefusalCodes = Object.keys(typedRefusalWords) as TypedRefusalCode[];
