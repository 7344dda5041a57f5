import type { Condition } from '@kycuong/rules/detection/condition';

export type ConditionPath = readonly (string | number)[];

export interface PlacedCondition {
  readonly condition: Condition;
  /** From the indicator, such as `['when', 'all', 0]`. */
  readonly path: ConditionPath;
}

/** The conditions that a condition joins, each with its place; none for one that asks something itself. */
export const partsOf = ({ condition, path }: PlacedCondition): readonly PlacedCondition[] => {
  if ('not' in condition) return [{ condition: condition.not, path: [...path, 'not'] }];
  const key = 'all' in condition ? 'all' : 'any' in condition ? 'any' : 'atLeast' in condition ? 'of' : null;
  const parts: readonly Condition[] =
    'all' in condition
      ? condition.all
      : 'any' in condition
        ? condition.any
        : 'atLeast' in condition
          ? condition.of
          : [];
  return key ? parts.map((part, index) => ({ condition: part, path: [...path, key, index] })) : [];
};
