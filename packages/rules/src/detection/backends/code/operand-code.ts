import { aboveAll, belowAll, type Operand } from '../../program.ts';
import { joined, number } from './bits.ts';
import type { CodeBlock } from './code-block.ts';

/**
 * How much of a value generated code has to carry: one number; a number and a bit that says whether it is known (any number
 * stands there when it is not); or its bounds.
 */
export type ValueCode =
  | { readonly form: 'constant'; readonly value: number; readonly text: string }
  | { readonly form: 'known'; readonly text: string }
  | { readonly form: 'maybe'; readonly text: string; readonly known: string }
  | { readonly form: 'bounds'; readonly low: string; readonly high: string };

type Bounds = Extract<ValueCode, { form: 'bounds' }>;
type Plain = Exclude<ValueCode, Bounds>;

export type ReadSlot = (slot: number) => ValueCode;

const below = number(belowAll);
const above = number(aboveAll);

export function constantCode(value: number): ValueCode {
  return { form: 'constant', value, text: number(value) };
}

export function isPlain(value: ValueCode): value is Plain {
  return value.form !== 'bounds';
}

export function boundsCode(value: ValueCode, block: CodeBlock): Bounds {
  if (value.form === 'bounds') return value;
  if (value.form !== 'maybe') return { form: 'bounds', low: value.text, high: value.text };
  return {
    form: 'bounds',
    low: block.named(`${value.known}?${value.text}:${below}`),
    high: block.named(`${value.known}?${value.text}:${above}`),
  };
}

/** The bit that says whether all of them are known; undefined when they always are. */
export function knownCode(values: readonly ValueCode[], block: CodeBlock): string | undefined {
  const bits = [...new Set(values.flatMap((value) => (value.form === 'maybe' ? [value.known] : [])))];
  return bits.length === 0 ? undefined : block.named(joined(bits, '&'));
}

export function operandCode(operand: Operand, slot: ReadSlot, block: CodeBlock): ValueCode {
  switch (operand.op) {
    case 'constant':
      return constantCode(operand.value);
    case 'slot':
      return slot(operand.slot);
    case 'sum':
      return sumCode(
        operand.of.map((part) => operandCode(part, slot, block)),
        block,
      );
    case 'difference': {
      const [from, taken] = operand.of;
      const values = [operandCode(from, slot, block), negatedCode(operandCode(taken, slot, block), block)];
      return sumCode(values, block);
    }
    case 'working-days': {
      const values = [operandCode(operand.from, slot, block), operandCode(operand.to, slot, block)] as const;
      return workingDaysCode(values[0], values[1], block);
    }
  }
}

function sumCode(values: readonly ValueCode[], block: CodeBlock): ValueCode {
  if (values.every(isPlain)) {
    const text = block.named(`(${values.map((value) => value.text).join('+')}|0)`);
    const known = knownCode(values, block);
    return known === undefined ? { form: 'known', text } : { form: 'maybe', text, known };
  }
  const bounds = values.map((value) => boundsCode(value, block));
  const total = (parts: readonly string[], missing: string) =>
    block.named(
      `(${parts.map((part) => `${part}===${missing}`).join('||')})?${missing}:(${parts.join('+')})`,
    );
  return {
    form: 'bounds',
    low: total(
      bounds.map(({ low }) => low),
      below,
    ),
    high: total(
      bounds.map(({ high }) => high),
      above,
    ),
  };
}

function negatedCode(value: ValueCode, block: CodeBlock): ValueCode {
  switch (value.form) {
    case 'constant':
      return constantCode(-value.value);
    case 'known':
    case 'maybe':
      return { ...value, text: block.named(`(0-${value.text}|0)`) };
    case 'bounds':
      return {
        form: 'bounds',
        low: block.named(`${value.high}===${above}?${below}:0-${value.high}`),
        high: block.named(`${value.low}===${below}?${above}:0-${value.low}`),
      };
  }
}

function workingDaysCode(from: ValueCode, to: ValueCode, block: CodeBlock): ValueCode {
  if (isPlain(from) && isPlain(to)) {
    const known = knownCode([from, to], block);
    const counted = `between(${from.text},${to.text})`;
    return known === undefined
      ? { form: 'known', text: block.named(counted) }
      : { form: 'maybe', text: block.named(`${known}?${counted}:0`), known };
  }
  const [start, end] = [boundsCode(from, block), boundsCode(to, block)];
  return {
    form: 'bounds',
    low: block.named(
      `${start.high}===${above}||${end.low}===${below}?${below}:between(${start.high},${end.low})`,
    ),
    high: block.named(
      `${start.low}===${below}||${end.high}===${above}?${above}:between(${start.low},${end.high})`,
    ),
  };
}
