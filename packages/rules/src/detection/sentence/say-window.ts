import type { Path } from '../../core/path.ts';
import type { Window } from '../language/window.schema.ts';
import { phrase, slotFor } from './phrase.ts';
import { inside, type Saying } from './saying.ts';
import { sayNumber } from './say-quantity.ts';
import type { Sentence } from './token.ts';

const periods = {
  month: { vi: 'tháng', en: 'month' },
  quarter: { vi: 'quý', en: 'quarter' },
  year: { vi: 'năm', en: 'year' },
};

/** "trong 180 ngày qua": the days a metric looks at. `paths` are all the metrics that these words stand for. */
export function sayWindow(window: Window, saying: Saying, paths: readonly Path[] = [saying.path]): Sentence {
  const word = (vi: string, en: string) => slotFor('window', saying.node, paths, { vi, en });
  if ('rolling' in window)
    return phrase(
      '{0} {1} {2}',
      '{0} {1} {2}',
      word('trong', 'in the last'),
      sayNumber(window.rolling, inside(saying, 'rolling')),
      { vi: 'ngày qua', en: 'days' },
    );
  if ('sliding' in window)
    return phrase(
      'trong {0} ngày liền {1} {2} ngày qua',
      'in {0} days in a row {1} of the last {2} days',
      sayNumber(window.sliding, inside(saying, 'sliding')),
      word('bất kỳ của', 'at any time'),
      sayNumber(window.within, inside(saying, 'within')),
    );
  if ('consecutive' in window)
    return phrase(
      '{0} {1} ngày qua',
      '{0} {1} days',
      word('trong', 'in the last'),
      sayNumber(window.within, inside(saying, 'within')),
    );
  if ('calendar' in window) {
    const period = periods[window.calendar];
    return window.which === 'current'
      ? word(`trong ${period.vi} này`, `so far this ${period.en}`)
      : word(`trong ${period.vi} trước`, `in the ${period.en} before`);
  }
  return word('từ trước đến nay', 'up to now');
}
