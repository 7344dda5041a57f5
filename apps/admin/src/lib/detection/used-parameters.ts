import type { Indicator } from '@kycuong/rules/detection/schema/indicator';

/** The ids of the parameters that an indicator names, in the order in which its conditions name them. */
export const usedParameters = ({ when, urgent }: Pick<Indicator, 'when' | 'urgent'>): readonly string[] => [
  ...new Set([...named(when), ...named(urgent)]),
];

const named = (value: unknown): readonly string[] => {
  if (typeof value !== 'object' || value === null) return [];
  if ('param' in value && typeof value.param === 'string') return [value.param];
  return Object.values(value).flatMap(named);
};
