import type { Comparison } from '../../language/condition.ts';
import { type ColumnValue, isExact } from './column-value.ts';
import {
  and,
  equal,
  equalConstant,
  type LanePart,
  less,
  lessThanConstant,
  not,
  type RowWords,
} from './row-words.ts';

/** Sure and possible bits of the rows of a block; the same words where nothing is unknown. */
export interface ColumnOutcome {
  readonly sure: RowWords;
  readonly possible: RowWords;
}

type End = LanePart | number;

export function compareColumns(
  cmp: Comparison,
  a: ColumnValue,
  b: ColumnValue,
  own: ColumnOutcome,
  spare: RowWords,
): ColumnOutcome {
  const exact = isExact(a) && isExact(b);
  const { sure } = own;
  const possible = exact ? sure : own.possible;
  switch (cmp) {
    case '<':
      lessEnds(highOf(a), lowOf(b), sure);
      if (!exact) lessEnds(lowOf(a), highOf(b), possible);
      return { sure, possible };
    case '>':
      return compareColumns('<', b, a, own, spare);
    case '>=':
      return opposite(compareColumns('<', a, b, own, spare), own);
    case '<=':
      return opposite(compareColumns('<', b, a, own, spare), own);
    case '=':
      equalEnds(lowOf(a), lowOf(b), sure);
      if (exact) return { sure, possible };
      for (const value of [a, b]) {
        if (isExact(value)) continue;
        equalEnds(lowOf(value), highOf(value), spare);
        and(sure, spare, sure);
      }
      lessEnds(highOf(b), lowOf(a), possible);
      not(possible, possible);
      lessEnds(highOf(a), lowOf(b), spare);
      not(spare, spare);
      and(possible, spare, possible);
      return { sure, possible };
    case '!=':
      return opposite(compareColumns('=', a, b, own, spare), own);
  }
}

/** Turns an outcome into its opposite, in the words that are its own. */
export function opposite({ sure, possible }: ColumnOutcome, own: ColumnOutcome): ColumnOutcome {
  if (sure === possible) {
    not(sure, own.sure);
    return { sure: own.sure, possible: own.sure };
  }
  for (let word = 0; word < sure.length; word++) {
    const surely = sure[word]!;
    own.sure[word] = ~possible[word]!;
    own.possible[word] = ~surely;
  }
  return own;
}

function lowOf(value: ColumnValue): End {
  return 'constant' in value ? value.constant : value.low;
}

function highOf(value: ColumnValue): End {
  return 'constant' in value ? value.constant : value.high;
}

export function lessEnds(a: End, b: End, out: RowWords): void {
  if (typeof a !== 'number') {
    if (typeof b === 'number') lessThanConstant(a, b, out);
    else less(a, b, out);
  } else if (typeof b === 'number') {
    out.fill(a < b ? -1 : 0);
  } else {
    lessThanConstant(b, a + 1, out);
    not(out, out);
  }
}

export function equalEnds(a: End, b: End, out: RowWords): void {
  if (typeof a !== 'number') {
    if (typeof b === 'number') equalConstant(a, b, out);
    else equal(a, b, out);
  } else if (typeof b === 'number') out.fill(a === b ? -1 : 0);
  else equalConstant(b, a, out);
}
