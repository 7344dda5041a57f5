import { type Interval, negate, sum, workingDaysBetween } from '../../interval.ts';
import type { Operand } from '../../program.ts';
import type { Rows } from '../../rows.ts';
import type { DayCounter } from '../backend.ts';
import { type LanePart, rowsOfBlock } from './row-words.ts';

/** The values of an operand for the rows of a block: one number for all, or the lanes of its bounds. */
export type ColumnValue = { readonly constant: number } | { readonly low: LanePart; readonly high: LanePart };

/** The rows of which outcomes are being worked out. */
export interface Block {
  rows: Rows;
  at: number;
  size: number;
}

/** A way to come by an operand's values for the block that is current. */
export function columnOf(operand: Operand, block: Block, days: DayCounter): () => ColumnValue {
  if (operand.op === 'constant') return () => ({ constant: operand.value });
  if (operand.op === 'slot') {
    const { slot } = operand;
    return () => {
      const [low, high] = [block.rows.low[slot]!, block.rows.high[slot]!];
      const part = { lane: low, at: block.at, size: block.size };
      return { low: part, high: low === high ? part : { ...part, lane: high } };
    };
  }
  const [low, high] = [new Int32Array(rowsOfBlock), new Int32Array(rowsOfBlock)];
  const parts = operand.op === 'working-days' ? [operand.from, operand.to] : operand.of;
  const columns = parts.map((part) => columnOf(part, block, days));
  const together = combine(operand.op, days);
  return () => {
    const values = columns.map((column) => column());
    const exact = values.every(isExact);
    for (let row = 0; row < block.size; row++) {
      const interval = together(values.map((value) => intervalAt(value, row)));
      low[row] = interval.low;
      high[row] = interval.high;
    }
    const part = { lane: low, at: 0, size: block.size };
    return { low: part, high: exact ? part : { ...part, lane: high } };
  };
}

function combine(
  op: Exclude<Operand['op'], 'constant' | 'slot'>,
  days: DayCounter,
): (values: readonly Interval[]) => Interval {
  switch (op) {
    case 'sum':
      return sum;
    case 'difference':
      return ([from, taken]) => sum([from!, negate(taken!)]);
    case 'working-days':
      return ([from, to]) => workingDaysBetween(from!, to!, days.between);
  }
}

/** The bounds of one row of the block. */
export function intervalAt(value: ColumnValue, row: number): Interval {
  if ('constant' in value) return { low: value.constant, high: value.constant };
  const { low, high } = value;
  return { low: low.lane[low.at + row]!, high: high.lane[high.at + row]! };
}

/** Whether every row has one value. */
export function isExact(value: ColumnValue): boolean {
  return 'constant' in value || value.low === value.high;
}
