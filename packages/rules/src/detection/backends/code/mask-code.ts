import { bitsOfWord } from '../../program.ts';
import type { OutcomeCode } from './code-block.ts';

/** Statements that write outcomes into the words of a row; `name` is what the lanes are called, such as `o`. */
export function maskCode(outcomes: readonly OutcomeCode[], name: string): string[] {
  const words: string[] = [];
  for (let first = 0; first < outcomes.length; first += bitsOfWord) {
    const bits = outcomes.slice(first, first + bitsOfWord);
    const sure = bits.map(({ sure }, bit) => `${sure}<<${bit}`);
    const unknown = bits.flatMap(({ sure, possible }, bit) =>
      sure === possible ? [] : [`(${possible}^${sure})<<${bit}`],
    );
    const word = first / bitsOfWord;
    words.push(`${name}s${word}[i]=${sure.join('|')};`, `${name}u${word}[i]=${unknown.join('|') || '0'};`);
  }
  return words;
}

/** Statements before the loop that give the lanes of a mask their names. */
export function laneNames(bits: number, name: string, from: string): string[] {
  const words = Math.ceil(bits / bitsOfWord);
  return Array.from(
    { length: words },
    (_, word) => `const ${name}s${word}=${from}.sure[${word}],${name}u${word}=${from}.unknown[${word}];`,
  );
}
