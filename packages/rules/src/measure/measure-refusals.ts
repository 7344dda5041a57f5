import type { Refusal } from '../core/refusal.ts';

/** Rule, words for the log, and for the person in Vietnamese and in English. */
type RefusalWords = readonly [rule: string, log: string, vi: string, en: string];

const words = {
  NO_SUCH_MEASURE: [
    'measure.own-decision',
    'no decision of the present round of this case has that measure',
    'Quyết định của vụ việc không có biện pháp này. Mở lại vụ việc.',
    'The decision of the case has no such measure. Open the case again.',
  ],
  MEASURE_NOT_STANDING: [
    'measure.decision-stands',
    'the decision was overturned or replaced',
    'Quyết định đã bị hủy hoặc thay thế nên biện pháp không còn. Xem quyết định mới nhất.',
    'The decision was overturned or replaced, so the measure is no more. See the latest decision.',
  ],
  MEASURE_EXECUTED_ALREADY: [
    'measure.once',
    'the measure was carried out',
    'Biện pháp này đã được ghi là đã thi hành. Tải lại trang để xem.',
    'The measure is recorded as carried out. Reload the page to see it.',
  ],
  MEASURE_NOT_IN_FORCE: [
    'measure.in-force',
    'the measure is not in force, so there is nothing to lift',
    'Biện pháp chưa thi hành hoặc đã kết thúc nên không chấm dứt được.',
    'The measure was not carried out or has ended, so there is nothing to lift.',
  ],
  EXECUTED_OUT_OF_ORDER: [
    'measure.days',
    'carried out before it was decided, or on a day that has not come',
    'Ngày thi hành phải từ ngày quyết định đến hôm nay. Sửa ngày.',
    'The day must lie between the decision and today. Correct the day.',
  ],
  END_WITHOUT_BASIS: [
    'measure.no-term-made-up',
    'an end was given without its basis, or a basis without an end',
    'Chưa có nguồn nào xác định thời gian, nên ngày kết thúc phải đi cùng căn cứ. Ghi cả hai hoặc bỏ trống cả hai.',
    'No source determines the time, so an end needs its basis. State both, or neither.',
  ],
  END_BEFORE_EXECUTION: [
    'measure.days',
    'it would end before it was carried out',
    'Ngày kết thúc phải sau ngày thi hành. Sửa ngày.',
    'The end must come after the day it was carried out. Correct the day.',
  ],
  NOT_YOUR_MEASURE: [
    'measure.who',
    'the person has no role for this in the unit of the case',
    'Vai trò của bạn không ghi được việc này ở đơn vị có vụ việc. Nhờ người đứng đầu hoặc người quyết định.',
    'Your role does not reach this in the unit of the case. Ask its head or a decider.',
  ],
  MEASURE_OF_YOUR_OWN: [
    'measure.impartial',
    'the person is not impartial in the case',
    'Bạn có liên quan đến vụ việc nên không ghi được. Nhờ người không liên quan.',
    'You have a part in the case. Ask somebody who has none.',
  ],
} as const satisfies Record<string, RefusalWords>;

export type MeasureRefusalCode = keyof typeof words;
export const measureRefusalCodes = Object.keys(words) as readonly MeasureRefusalCode[];

export function measureRefusal(code: MeasureRefusalCode): Refusal<MeasureRefusalCode> {
  const [rule, log, vi, en] = words[code];
  return { code, rule, log, message: { vi, en } };
}
