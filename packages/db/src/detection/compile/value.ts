import { aboveAll, belowAll } from '@kycuong/rules/detection/program';
import { empty, type Fragment, joined, sqlOf, textLiteral } from './fragment.ts';

/**
 * What stands in a place of a row. Exact: one whole number, SQL's null when nothing is known. Bounds: the lowest and the
 * highest, never null, with `belowAll` and `aboveAll` where nothing is known.
 */
export type Value = Exact | Bounds;

export interface Exact {
  readonly type: 'exact';
  readonly whole: Fragment;
  readonly nullable: boolean;
  /** The column itself where it is a truth or a code: comparing it needs no number. */
  readonly column?: { readonly of: Fragment; readonly codes: readonly string[] | 'truth' };
}

export interface Bounds {
  readonly type: 'bounds';
  readonly low: Fragment;
  readonly high: Fragment;
}

/** True, false, or SQL's null for unknown: three-valued logic is SQL's own. */
export interface Condition {
  readonly sql: Fragment;
  readonly nullable: boolean;
}

export const constant = (value: number): Exact => exact(sqlOf`${value}`, false);

export const exact = (whole: Fragment, nullable: boolean): Exact => ({ type: 'exact', whole, nullable });

export const bounds = (low: Fragment, high: Fragment): Bounds => ({ type: 'bounds', low, high });

export function truthColumn(column: Fragment, nullable: boolean): Exact {
  return { ...exact(sqlOf`${column}::int`, nullable), column: { of: column, codes: 'truth' } };
}

export function codeColumn(column: Fragment, codes: readonly string[], nullable: boolean): Exact {
  const places = joined(
    codes.map((code, place) => sqlOf`when ${textLiteral(code)} then ${place}`),
    '\n',
  );
  const whole = codes.length === 0 ? empty : sqlOf`case ${column} ${places} end`;
  return { ...exact(whole, nullable), column: { of: column, codes } };
}

/** Both ends of a value, as whole numbers that are never null. */
export function ends(value: Value): Bounds {
  if (value.type === 'bounds') return value;
  const { whole, nullable } = value;
  if (!nullable) return bounds(whole, whole);
  return bounds(sqlOf`coalesce(${whole}, ${belowAll})`, sqlOf`coalesce(${whole}, ${aboveAll})`);
}
