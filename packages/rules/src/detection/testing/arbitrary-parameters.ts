import type { Parameter } from '../../catalogue/settings.schema.ts';
import { type UnitId, units } from '../../work/field.ts';
import { parameterWith } from './catalogue-with.ts';

const unitIds = Object.keys(units) as UnitId[];
const thresholds = [1, 2, 5] as const;
const windows = [10, 40, 90, 400] as const;

/** Parameters that arbitrary conditions use: a few small thresholds of every unit, short and long windows. */
export const arbitraryParameters: readonly Parameter[] = [
  ...unitIds.flatMap((unit) =>
    thresholds.map((value, index) => parameterWith(thresholdId(unit, index), unit, value)),
  ),
  ...windows.map((value, index) => parameterWith(`window.w${index}`, 'days', value)),
  parameterWith('share.some', 'percent', 40),
];

function thresholdId(unit: UnitId, index: number): string {
  return `threshold.${unit}-${'abc'[index]}`;
}

/** The first is the smallest. */
export function thresholdOf(unit: UnitId, index: number): { readonly param: string } {
  return { param: thresholdId(unit, index) };
}

export const shortWindows = [{ param: 'window.w0' }, { param: 'window.w1' }] as const;
export const longWindows = [{ param: 'window.w2' }, { param: 'window.w3' }] as const;
export const percentParameter = { param: 'share.some' } as const;
export const peopleParameter = thresholdOf('people', 1);
export const placesParameter = thresholdOf('places', 1);
