import { match, noMatch, type Outcome, unknown } from '../outcome.ts';
import { bitsOfWord } from '../program.ts';
import type { Lanes } from '../rows.ts';

/** The outcome that stands at a bit of a row. */
export function outcomeAt({ sure, unknown: open }: Lanes, bit: number, row: number): Outcome {
  const [word, place] = [Math.floor(bit / bitsOfWord), 1 << (bit % bitsOfWord)];
  if ((sure[word]![row]! & place) !== 0) return match;
  return (open[word]![row]! & place) !== 0 ? unknown : noMatch;
}
