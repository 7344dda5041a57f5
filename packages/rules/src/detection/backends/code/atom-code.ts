import type { Atom } from '../../program.ts';
import { equal, joined, lessThanConstant, negated, number } from './bits.ts';
import type { CodeBlock, OutcomeCode } from './code-block.ts';
import { compareCode, whereKnown } from './compare-code.ts';
import { rangesOf } from '../ranges-of.ts';
import { isPlain, knownCode, operandCode, type ReadSlot, type ValueCode } from './operand-code.ts';
import { ratioCode } from './ratio-code.ts';

export function atomCode(atom: Atom, slot: ReadSlot, block: CodeBlock): OutcomeCode {
  switch (atom.op) {
    case 'compare': {
      const left = operandCode(atom.left, slot, block);
      return compareCode(atom.cmp, left, operandCode(atom.right, slot, block), block);
    }
    case 'in':
      return inCode(operandCode(atom.operand, slot, block), atom.values, block);
    case 'known':
      return isKnownCode(operandCode(atom.operand, slot, block), block);
    case 'ratio': {
      const part = operandCode(atom.part, slot, block);
      const whole = operandCode(atom.whole, slot, block);
      return ratioCode(atom.cmp, part, whole, atom.percent, block);
    }
  }
}

function isKnownCode(value: ValueCode, block: CodeBlock): OutcomeCode {
  const bit =
    value.form === 'bounds'
      ? block.named(equal(value.low, value.high))
      : value.form === 'maybe'
        ? value.known
        : '1';
  return { sure: bit, possible: bit };
}

function inCode(value: ValueCode, values: readonly number[], block: CodeBlock): OutcomeCode {
  const ranges = rangesOf(values);
  // Nothing is in an empty list, whatever it is.
  if (ranges.length === 0) return { sure: '0', possible: '0' };
  const inside = (low: string, high: string) =>
    joined(
      ranges.map(({ first, last }) =>
        first === last && low === high
          ? equal(low, number(first))
          : joined([negated(lessThanConstant(high, first)), lessThanConstant(low, last + 1)], '&'),
      ),
      '|',
    );
  if (isPlain(value)) return whereKnown(inside(value.text, value.text), knownCode([value], block), block);
  const known = equal(value.low, value.high);
  return {
    sure: block.named(joined([known, inside(value.low, value.low)], '&')),
    possible: block.named(inside(value.low, value.high)),
  };
}
