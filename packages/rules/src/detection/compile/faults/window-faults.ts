import type { ProblemWords } from '../../../core/problem.ts';
import { quote } from '../../../core/quote.ts';

const aggregateNames = {
  count: { vi: 'đếm số bản ghi', en: 'counts records' },
  'count-distinct': { vi: 'đếm số giá trị khác nhau', en: 'counts different values' },
  sum: { vi: 'cộng một trường', en: 'adds up a field' },
  max: { vi: 'lấy giá trị lớn nhất', en: 'takes the largest value' },
} as const;

export function windowNotSupported(
  window: 'sliding' | 'consecutive',
  metric: string,
  aggregate: keyof typeof aggregateNames,
): ProblemWords {
  const { vi, en } = aggregateNames[aggregate];
  return {
    code: 'window-not-supported',
    message: {
      vi: `chỉ số ${quote(metric)} ${vi}, không dùng được với ${quote(window)}`,
      en: `the metric ${quote(metric)} ${en}, which ${quote(window)} does not support`,
    },
    remedy:
      window === 'sliding'
        ? {
            vi: '`sliding` dùng được với chỉ số đếm bản ghi hoặc cộng một trường; hoặc dùng `rolling`, `calendar`, `since`',
            en: '`sliding` supports metrics that count records or add up a field; or use `rolling`, `calendar`, `since`',
          }
        : {
            vi: '`consecutive` dùng được với chỉ số đếm bản ghi; hoặc dùng `rolling`, `calendar`, `since`',
            en: '`consecutive` supports metrics that count records; or use `rolling`, `calendar`, `since`',
          },
  };
}

export function slidingBeyondSpan(days: number, within: number): ProblemWords {
  return {
    code: 'sliding-beyond-span',
    message: {
      vi: `${days} ngày liền nhau không nằm trong ${within} ngày`,
      en: `${days} days in a row do not fit within ${within} days`,
    },
    remedy: {
      vi: 'chọn `within` lớn hơn `sliding`, hoặc dùng `rolling`',
      en: 'choose `within` larger than `sliding`, or use `rolling`',
    },
  };
}
