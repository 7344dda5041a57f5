import type { MetricTerm } from '@kycuong/rules/detection/condition';
import type { ConditionPath } from '../condition-parts.ts';

export interface PlacedWindow {
  readonly window: MetricTerm['window'];
  readonly path: ConditionPath;
}

/** The windows of every metric below a value. */
export const windowsOf = (value: unknown, path: ConditionPath = []): readonly PlacedWindow[] => {
  if (typeof value !== 'object' || value === null) return [];
  const own =
    'metric' in value && 'window' in value
      ? [{ window: value.window as MetricTerm['window'], path: [...path, 'window'] }]
      : [];
  const keyed = Array.isArray(value)
    ? value.map((part: unknown, index) => [index, part] as const)
    : Object.entries(value);
  return [...own, ...keyed.flatMap(([key, part]) => windowsOf(part, [...path, key]))];
};

/** The window that all metrics have in common; undefined where they differ or there are none. */
export const sharedWindow = (windows: readonly PlacedWindow[]): MetricTerm['window'] | undefined => {
  const [first, ...others] = windows;
  const same = others.every(({ window }) => JSON.stringify(window) === JSON.stringify(first?.window));
  return same ? first?.window : undefined;
};
