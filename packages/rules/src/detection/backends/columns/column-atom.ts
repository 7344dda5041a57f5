import { ratio } from '../../interval.ts';
import type { Atom } from '../../program.ts';
import type { DayCounter } from '../backend.ts';
import { type Block, columnOf, type ColumnValue, intervalAt, isExact } from './column-value.ts';
import { type ColumnOutcome, compareColumns, equalEnds } from './compare-columns.ts';
import { inColumn } from './in-column.ts';
import { rowWords } from './row-words.ts';

/** A way to work out an atom for the block that is current. */
export function columnAtom(atom: Atom, block: Block, days: DayCounter): () => ColumnOutcome {
  const own = { sure: rowWords(), possible: rowWords() };
  switch (atom.op) {
    case 'compare': {
      const left = columnOf(atom.left, block, days);
      const right = columnOf(atom.right, block, days);
      const spare = rowWords();
      return () => compareColumns(atom.cmp, left(), right(), own, spare);
    }
    case 'in': {
      const column = columnOf(atom.operand, block, days);
      const spares = [rowWords(), rowWords()] as const;
      return () => inColumn(column(), atom.values, own, spares);
    }
    case 'known': {
      const column = columnOf(atom.operand, block, days);
      return () => knownColumn(column(), own);
    }
    case 'ratio': {
      const part = columnOf(atom.part, block, days);
      const whole = columnOf(atom.whole, block, days);
      return () => ratioColumns(atom, part(), whole(), block.size, own);
    }
  }
}

function knownColumn(value: ColumnValue, { sure }: ColumnOutcome): ColumnOutcome {
  if (isExact(value)) sure.fill(-1);
  else if ('low' in value) equalEnds(value.low, value.high, sure);
  return { sure, possible: sure };
}

/** Row by row: products need more than 32 bits. */
function ratioColumns(
  { cmp, percent }: Extract<Atom, { op: 'ratio' }>,
  part: ColumnValue,
  whole: ColumnValue,
  size: number,
  own: ColumnOutcome,
): ColumnOutcome {
  own.sure.fill(0);
  own.possible.fill(0);
  for (let row = 0; row < size; row++) {
    const outcome = ratio(cmp, intervalAt(part, row), intervalAt(whole, row), percent);
    own.sure[row >>> 5]! |= (outcome & 1) << (row & 31);
    own.possible[row >>> 5]! |= (outcome >> 1) << (row & 31);
  }
  return own;
}
