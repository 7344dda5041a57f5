import { bitsOfWord } from '../../program.ts';
import type { Lanes } from '../../rows.ts';
import type { Block } from './column-value.ts';
import type { ColumnOutcome } from './compare-columns.ts';
import { rowsOfWord, type RowWords } from './row-words.ts';
import { transpose } from './transpose.ts';

const square = new Int32Array(rowsOfWord);

/** Writes outcomes, which hold a bit a row, as masks, which hold a bit an outcome. */
export function writeRows(outcomes: readonly ColumnOutcome[], { at, size }: Block, masks: Lanes): void {
  for (let word = 0; word < masks.sure.length; word++) {
    const bits = outcomes.slice(word * bitsOfWord, (word + 1) * bitsOfWord);
    const sure = bits.map((outcome) => outcome.sure);
    const possible = bits.map((outcome) => outcome.possible);
    const certain = sure.every((words, bit) => words === possible[bit]);
    const [surely, unknown] = [masks.sure[word]!, masks.unknown[word]!];
    if (certain) unknown.fill(0, at, at + size);
    for (let first = 0; first < size; first += rowsOfWord) {
      const end = at + Math.min(first + rowsOfWord, size);
      turn(sure, first / rowsOfWord);
      for (let row = at + first, place = 0; row < end; row++, place++) surely[row] = square[place]!;
      if (certain) continue;
      turn(possible, first / rowsOfWord);
      for (let row = at + first, place = 0; row < end; row++, place++)
        unknown[row] = square[place]! ^ surely[row]!;
    }
  }
}

/** Makes of the same word of each outcome, with a bit a row, a word a row with a bit each. */
function turn(outcomes: readonly RowWords[], word: number): void {
  for (let bit = 0; bit < rowsOfWord; bit++) square[bit] = bit < outcomes.length ? outcomes[bit]![word]! : 0;
  transpose(square);
}
