import type { Fragment } from './fragment.ts';
import { sqlOf } from './fragment.ts';

/** A day, or a column of days, as the whole number that rules compare. */
export const epochDay = (day: Fragment): Fragment => sqlOf`(${day} - date '1970-01-01')`;

/** A whole number as a day. */
export const dayLiteral = (day: number): Fragment => sqlOf`(date '1970-01-01' + ${day})`;
