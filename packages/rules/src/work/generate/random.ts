/** Draws that depend on a seed alone. */
export interface Random {
  /** A whole number from `low` to `high`, both included. */
  readonly between: (low: number, high: number) => number;
  readonly chance: (share: number) => boolean;
  readonly pick: <Item>(items: readonly Item[]) => Item;
}

/**
 * sfc32, Chris Doty-Humphrey's "small fast counting" generator (PractRand, public domain), seeded by the seed and the name
 * of a stream, so that one part can draw more without changing the others.
 */
export function randomFrom(seed: number, stream: string): Random {
  let a = seed | 0;
  let b = 0x9e3779b9 | 0;
  let c = hash(stream);
  let counter = 1;
  const next = () => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum >>> 0;
  };
  for (let round = 0; round < 15; round++) next();
  const share = () => next() / 4_294_967_296;
  const between = (low: number, high: number) => low + Math.floor(share() * (high - low + 1));
  return {
    between,
    chance: (wanted) => share() < wanted,
    pick: (items) => items[between(0, items.length - 1)]!,
  };
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let place = 0; place < text.length; place++)
    value = Math.imul(value ^ text.charCodeAt(place), 0x01000193);
  return value | 0;
}
