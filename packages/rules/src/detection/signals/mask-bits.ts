import { match, noMatch, type Outcome, unknown } from '../outcome.ts';
import { bitsOfWord } from '../program.ts';
import type { Lanes, Masks } from '../rows.ts';

/** The outcome that stands at a bit of a row. */
export function outcomeAt({ sure, unknown: open }: Lanes, bit: number, row: number): Outcome {
  const [word, place] = [Math.floor(bit / bitsOfWord), 1 << (bit % bitsOfWord)];
  if ((sure[word]![row]! & place) !== 0) return match;
  return (open[word]![row]! & place) !== 0 ? unknown : noMatch;
}

export function setOutcome({ sure, unknown: open }: Lanes, bit: number, row: number, outcome: Outcome): void {
  const [word, place] = [Math.floor(bit / bitsOfWord), 1 << (bit % bitsOfWord)];
  if (outcome === match) sure[word]![row]! |= place;
  else if (outcome === unknown) open[word]![row]! |= place;
}

export function emptyMasks(size: number, bits: { readonly outputs: number; readonly atoms: number }): Masks {
  return { outputs: lanes(size, bits.outputs), atoms: lanes(size, bits.atoms) };
}

function lanes(size: number, bits: number): Lanes {
  const words = () => Array.from({ length: Math.ceil(bits / bitsOfWord) }, () => new Int32Array(size));
  return { sure: words(), unknown: words() };
}
