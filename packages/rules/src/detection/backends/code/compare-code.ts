import type { Comparison } from '../../language/condition.ts';
import { equal, joined, less, lessAnywhere, lessThanConstant, negated } from './bits.ts';
import type { CodeBlock, OutcomeCode } from './code-block.ts';
import { boundsCode, isPlain, knownCode, type ValueCode } from './operand-code.ts';

export function compareCode(cmp: Comparison, a: ValueCode, b: ValueCode, block: CodeBlock): OutcomeCode {
  if (isPlain(a) && isPlain(b))
    return whereKnown(plainCompare(cmp, a.text, b.text), knownCode([a, b], block), block);
  const [left, right] = [ends(a, block), ends(b, block)];
  switch (cmp) {
    case '<':
      return named(lessOf(left.high, right.low), lessOf(left.low, right.high), block);
    case '>':
      return named(lessOf(right.high, left.low), lessOf(right.low, left.high), block);
    case '>=':
      return opposite(compareCode('<', a, b, block), block);
    case '<=':
      return opposite(compareCode('>', a, b, block), block);
    case '=':
      return named(
        joined(
          [sameEnd(left.low, left.high), sameEnd(right.low, right.high), sameEnd(left.low, right.low)].filter(
            (bit) => bit !== '1',
          ),
          '&',
        ),
        joined([negated(lessOf(right.high, left.low)), negated(lessOf(left.high, right.low))], '&'),
        block,
      );
    case '!=':
      return opposite(compareCode('=', a, b, block), block);
  }
}

/** A bit that counts only where everything it rests on is known. */
export function whereKnown(bit: string, known: string | undefined, block: CodeBlock): OutcomeCode {
  const name = block.named(bit);
  if (known === undefined) return { sure: name, possible: name };
  return { sure: block.named(`(${name}&${known})`), possible: block.named(`(${name}|${negated(known)})`) };
}

export function opposite({ sure, possible }: OutcomeCode, block: CodeBlock): OutcomeCode {
  const name = block.named(negated(possible));
  return { sure: name, possible: sure === possible ? name : block.named(negated(sure)) };
}

function plainCompare(cmp: Comparison, a: string, b: string): string {
  switch (cmp) {
    case '<':
      return less(a, b);
    case '>':
      return less(b, a);
    case '>=':
      return negated(less(a, b));
    case '<=':
      return negated(less(b, a));
    case '=':
      return equal(a, b);
    case '!=':
      return negated(equal(a, b));
  }
}

/** One bound, and its value when it is a constant. */
interface End {
  readonly text: string;
  readonly constant?: number;
}

function ends(value: ValueCode, block: CodeBlock): { readonly low: End; readonly high: End } {
  if (value.form === 'constant') {
    const end = { text: value.text, constant: value.value };
    return { low: end, high: end };
  }
  const { low, high } = boundsCode(value, block);
  return { low: { text: low }, high: { text: high } };
}

function lessOf(a: End, b: End): string {
  if (b.constant !== undefined) return lessThanConstant(a.text, b.constant);
  if (a.constant !== undefined) return negated(lessThanConstant(b.text, a.constant + 1));
  return lessAnywhere(a.text, b.text);
}

function sameEnd(a: End, b: End): string {
  return a.text === b.text ? '1' : equal(a.text, b.text);
}

function named(sure: string, possible: string, block: CodeBlock): OutcomeCode {
  return { sure: block.named(sure), possible: block.named(possible) };
}
