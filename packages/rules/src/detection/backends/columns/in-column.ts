import { rangesOf } from '../ranges-of.ts';
import { type ColumnValue, isExact } from './column-value.ts';
import { type ColumnOutcome, equalEnds, lessEnds } from './compare-columns.ts';
import { and, type LanePart, not, or, type RowWords } from './row-words.ts';

type Spares = readonly [RowWords, RowWords];

/** Whether values lie in a list: possible when one of the list lies between the bounds, sure when the bounds are one. */
export function inColumn(
  value: ColumnValue,
  values: readonly number[],
  own: ColumnOutcome,
  spares: Spares,
): ColumnOutcome {
  const { sure, possible } = own;
  if ('constant' in value) {
    sure.fill(values.includes(value.constant) ? -1 : 0);
    return { sure, possible: sure };
  }
  meetsAny(value.low, value.high, values, sure, spares);
  if (isExact(value)) return { sure, possible: sure };
  possible.set(sure);
  equalEnds(value.low, value.high, spares[0]);
  and(sure, spares[0], sure);
  return own;
}

function meetsAny(
  low: LanePart,
  high: LanePart,
  values: readonly number[],
  out: RowWords,
  [spare, other]: Spares,
): void {
  out.fill(0);
  for (const { first, last } of rangesOf(values)) {
    lessEnds(high, first, spare);
    not(spare, spare);
    lessEnds(low, last + 1, other);
    and(spare, other, spare);
    or(out, spare, out);
  }
}
