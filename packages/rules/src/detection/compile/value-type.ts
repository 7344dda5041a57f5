import type { CodeValue, Field, UnitId } from '../../work/field.ts';
import type { Interval } from '../interval.ts';
import type { Operand } from '../program.ts';

/** What a term can hold, told before any row is seen. */
export type ValueType =
  /** A null unit is a plain 0 or 1, or a sum of them: it fits every unit. */
  | { readonly type: 'whole'; readonly unit: UnitId | null; readonly range: Interval }
  | { readonly type: 'day' }
  | { readonly type: 'truth' }
  | { readonly type: 'code'; readonly values: readonly CodeValue[] };

export type WholeType = Extract<ValueType, { type: 'whole' }>;

export interface TypedOperand<Type extends ValueType = ValueType> {
  readonly operand: Operand;
  readonly type: Type;
  /** Whether it can be unknown. */
  readonly nullable: boolean;
}

/** Null for what no rule compares: references and words. */
export function valueTypeOf({ type }: Field): ValueType | null {
  switch (type.type) {
    case 'whole':
      return { type: 'whole', unit: type.unit, range: { low: type.min, high: type.max } };
    case 'code':
      return { type: 'code', values: type.values };
    case 'day':
    case 'truth':
      return { type: type.type };
    case 'reference':
    case 'words':
      return null;
  }
}

/** All values that a program computes lie within it, so that none is taken for an unknown bound. */
export const computable: Interval = { low: -1_000_000_000, high: 1_000_000_000 };

/** No province counts more for one subject. */
export const countRange: Interval = { low: 0, high: 100_000_000 };

/** Days between any two days from 1975 to 9999. */
export const daysRange: Interval = { low: -3_000_000, high: 3_000_000 };
