import { codeUnitOrder } from './code-unit-order.ts';
import type { Dictionary } from './evidence.ts';

/** Numbers names as they come; `finish` numbers them anew in code-unit order. */
export class DictionaryBuilder {
  readonly #names: string[] = [];
  readonly #numbers = new Map<string, number>();

  number(name: string): number {
    const known = this.#numbers.get(name);
    if (known !== undefined) return known;
    const number = this.#names.length;
    this.#names.push(name);
    this.#numbers.set(name, number);
    return number;
  }

  /** The dictionary, and the lasting number of each first one; undefined when they are the same. */
  finish(): { dictionary: Dictionary; lasting: Int32Array | undefined } {
    const order = codeUnitOrder(this.#names);
    if (order === undefined) return { dictionary: dictionaryOf(this.#names), lasting: undefined };
    const lasting = new Int32Array(order.length);
    order.forEach((first, number) => (lasting[first] = number));
    return { dictionary: dictionaryOf(Array.from(order, (first) => this.#names[first]!)), lasting };
  }
}

function dictionaryOf(names: readonly string[]): Dictionary {
  return {
    size: names.length,
    name: (number) => names[number]!,
    number: (name) => {
      const place = firstNotBefore(names, name);
      return names[place] === name ? place : undefined;
    },
  };
}

/** The first place whose name does not come before the given one. */
function firstNotBefore(names: readonly string[], name: string): number {
  let [low, high] = [0, names.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (names[middle]! < name) low = middle + 1;
    else high = middle;
  }
  return low;
}
