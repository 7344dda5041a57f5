import type { MetricTerm } from '@kycuong/rules/detection/condition';
import * as m from '#lib/paraglide/messages.js';
import { text } from '#lib/text.ts';
import type { ConditionPath } from '../condition-parts.ts';
import { type Control, control } from './control.ts';
import { type Numbers, saidToday } from './quantity-control.ts';

const periods = [
  [{ calendar: 'month', which: 'current' }, m.window_month],
  [{ calendar: 'quarter', which: 'current' }, m.window_quarter],
  [{ calendar: 'year', which: 'current' }, m.window_year],
  [{ since: 'ever' }, m.window_ever],
] as const;

/** Which days are looked at. Windows of other kinds keep standing, and are changed in the text. */
export const windowControl = (path: ConditionPath, now: MetricTerm['window'], numbers: Numbers): Control => {
  const rolling = numbers.parameters
    .filter(({ group, unit }) => group === 'detection' && unit.vi === 'ngày')
    .map(
      (parameter) =>
        [
          { rolling: { param: parameter.id } },
          m.window_rolling({ days: saidToday(numbers, parameter), label: text(parameter.label) }),
        ] as const,
    );
  const own = 'sliding' in now || 'consecutive' in now ? [[now, m.window_other()] as const] : [];
  const parameter = 'rolling' in now && 'param' in now.rolling ? now.rolling.param : undefined;
  return control(
    path,
    m.control_window(),
    now,
    [...own, ...rolling, ...periods.map(([window, words]) => [window, words()] as const)],
    parameter,
  );
};
