import type { Parameter, ParameterValue } from '@kycuong/rules/catalogue/schema/settings';
import { text } from '#lib/text.ts';
import * as m from '#lib/paraglide/messages.js';
import type { ConditionPath } from '../condition-parts.ts';
import { type Control, control } from './control.ts';

export interface Numbers {
  readonly parameters: readonly Parameter[];
  /** The value of each that counts today. */
  readonly today: Readonly<Record<string, ParameterValue | null>>;
}

/** "3 cuộc họp", or that nobody has set it. */
export const saidToday = ({ today }: Numbers, { id, unit }: Parameter): string => {
  const value = today[id]?.value;
  return value == null ? m.parameter_not_set() : `${value.toLocaleString('vi-VN')} ${text(unit)}`;
};

/** Which number stands at a place: one that the province set, or nought or one. */
export const quantityControl = (path: ConditionPath, now: object, numbers: Numbers): Control =>
  control(
    path,
    m.control_threshold(),
    now,
    [
      ...[0, 1].map((int) => [{ int }, String(int)] as const),
      ...detectionParameters(numbers).map(
        (parameter) =>
          [{ param: parameter.id }, `${saidToday(numbers, parameter)}: ${text(parameter.label)}`] as const,
      ),
    ],
    'param' in now ? String(now.param) : undefined,
  );

const detectionParameters = ({ parameters }: Numbers): readonly Parameter[] =>
  parameters.filter(({ group }) => group === 'detection');
