import type { Quantity } from '../language/window.schema.ts';
import { phrase, slot } from './phrase.ts';
import { inside, type Saying } from './saying.ts';
import type { Sentence } from './token.ts';

/** The number alone; a parameter without a value says so. */
export function sayNumber(quantity: Quantity, saying: Saying): Sentence {
  if ('int' in quantity) {
    const text = String(quantity.int);
    return slot('literal', inside(saying, 'int'), { vi: text, en: text });
  }
  const value = saying.parameter(quantity.param)?.value;
  const text = value === undefined ? { vi: '(chưa đặt)', en: '(not set)' } : plain(value);
  return slot('parameter', inside(saying, 'param'), text);
}

/** The number with the unit of its parameter. */
export function sayQuantity(quantity: Quantity, saying: Saying): Sentence {
  const number = sayNumber(quantity, saying);
  const unit = 'param' in quantity ? saying.parameter(quantity.param)?.unit : undefined;
  return unit ? phrase('{0} {1}', '{0} {1}', number, unit) : number;
}

export function numberOf(quantity: Quantity, { parameter }: Saying): number | undefined {
  return 'int' in quantity ? quantity.int : parameter(quantity.param)?.value;
}

function plain(value: number) {
  return { vi: String(value), en: String(value) };
}
