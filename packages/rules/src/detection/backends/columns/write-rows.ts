import { bitsOfWord } from '../../program.ts';
import type { Lanes } from '../../rows.ts';
import type { Block } from './column-value.ts';
import type { ColumnOutcome } from './compare-columns.ts';
import { rowsOfWord, type RowWords } from './row-words.ts';
import { transpose } from './transpose.ts';

const square = new Int32Array(rowsOfWord);

/** Writes outcomes, which hold a bit a row, as masks, which hold a bit an outcome. */
export function writeRows(outcomes: readonly ColumnOutcome[], { at, size }: Block, masks: Lanes): void {
  for (const [word, sure] of masks.sure.entries()) {
    const bits = outcomes.slice(word * bitsOfWord, (word + 1) * bitsOfWord);
    const unknown = masks.unknown[word]!;
    const certain = bits.every((outcome) => outcome.sure === outcome.possible);
    if (certain) unknown.fill(0, at, at + size);
    for (let first = 0; first < size; first += rowsOfWord) {
      const column = first / rowsOfWord;
      const count = Math.min(rowsOfWord, size - first);
      fillSquare(bits, column, (outcome) => outcome.sure);
      sure.set(count === rowsOfWord ? square : square.subarray(0, count), at + first);
      if (certain) continue;
      fillSquare(bits, column, (outcome) => outcome.possible);
      for (let row = 0; row < count; row++)
        unknown[at + first + row] = square[row]! ^ sure[at + first + row]!;
    }
  }
}

function fillSquare(
  bits: readonly ColumnOutcome[],
  column: number,
  wordsOf: (outcome: ColumnOutcome) => RowWords,
): void {
  square.fill(0);
  for (let bit = 0; bit < bits.length; bit++) square[bit] = wordsOf(bits[bit]!)[column]!;
  transpose(square);
}
