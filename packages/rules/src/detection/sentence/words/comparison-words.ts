import type { Bilingual } from '../../../core/bilingual.schema.ts';
import type { Comparison } from '../../language/condition.ts';

/** Words before and after what something is compared with, in both languages. */
export interface ComparisonWords {
  readonly before: Bilingual;
  readonly after: Bilingual;
}

const around = (vi: string, en: string, viAfter = ''): ComparisonWords => ({
  before: { vi, en },
  after: { vi: viAfter, en: '' },
});

/** A number: "từ 3 cuộc họp trở lên", "at least 3 meetings". */
export const withNumber: Readonly<Record<Comparison, ComparisonWords>> = {
  '>=': around('từ', 'at least', 'trở lên'),
  '>': around('trên', 'more than'),
  '<=': around('không quá', 'at most'),
  '<': around('dưới', 'fewer than'),
  '=': around('đúng', 'exactly'),
  '!=': around('khác', 'other than'),
};

/** Another quantity: "không ít hơn số nơi đã xin ý kiến". */
export const withQuantity: Readonly<Record<Comparison, ComparisonWords>> = {
  '>=': around('không ít hơn', 'no less than'),
  '>': around('nhiều hơn', 'more than'),
  '<=': around('không nhiều hơn', 'no more than'),
  '<': around('ít hơn', 'less than'),
  '=': around('bằng', 'equal to'),
  '!=': around('khác', 'different from'),
};

export const withDay: Readonly<Record<Comparison, ComparisonWords>> = {
  '>=': around('không sớm hơn', 'not before'),
  '>': around('muộn hơn', 'after'),
  '<=': around('không muộn hơn', 'not after'),
  '<': around('sớm hơn', 'before'),
  '=': around('trùng với', 'the same as'),
  '!=': around('khác', 'different from'),
};

export const mirrored: Readonly<Record<Comparison, Comparison>> = {
  '>=': '<=',
  '>': '<',
  '<=': '>=',
  '<': '>',
  '=': '=',
  '!=': '!=',
};
