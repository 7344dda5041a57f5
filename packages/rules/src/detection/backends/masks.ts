import { bitsOfWord } from '../program.ts';
import type { Lanes, Masks } from '../rows.ts';
import type { Decidable } from './backend.ts';

export function wordsFor(bits: number): number {
  return Math.ceil(bits / bitsOfWord);
}

/** Masks for so many rows. Without `atoms` only the outputs are kept, which is faster; reasons then need another run. */
export function masksFor({ atoms, outputs }: Decidable, size: number, keep = { atoms: true }): Masks {
  return {
    outputs: lanesFor(wordsFor(outputs.length), size),
    atoms: lanesFor(keep.atoms ? wordsFor(atoms.length) : 0, size),
  };
}

function lanesFor(words: number, size: number): Lanes {
  const lanes = () => Array.from({ length: words }, () => new Int32Array(size));
  return { sure: lanes(), unknown: lanes() };
}
