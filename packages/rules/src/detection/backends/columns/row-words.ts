// Outcomes of many rows as bits of 32-bit words, one bit a row: combining the outcomes of 32 rows is one operation.

export const rowsOfWord = 32;

/** Rows are treated in blocks of so many, so that what a block needs stays in the cache. */
export const rowsOfBlock = 1024;
export const wordsOfBlock = rowsOfBlock / rowsOfWord;

export type RowWords = Int32Array;

export function rowWords(): RowWords {
  return new Int32Array(wordsOfBlock);
}

/** Some values of a lane: `size` of them from `at` on. */
export interface LanePart {
  readonly lane: Int32Array;
  readonly at: number;
  readonly size: number;
}

/** The sign of a 32-bit number. Rows of a word come in from this side, so that the first ends at bit 0. */
const sign = 1 << 31;

/** Whether x < constant, for any 32-bit x: where the difference could overflow, the sign of x decides. */
export function lessThanConstant({ lane, at, size }: LanePart, constant: number, out: RowWords): void {
  const end = at + size;
  let row = at;
  for (let word = 0; row < end; word++) {
    const stop = Math.min(row + rowsOfWord, end);
    const missing = row + rowsOfWord - stop;
    let bits = 0;
    if (constant >= 0) {
      for (; row < stop; row++) {
        const x = lane[row]!;
        bits = (bits >>> 1) | ((x | (x - constant)) & sign);
      }
    } else {
      for (; row < stop; row++) {
        const x = lane[row]!;
        bits = (bits >>> 1) | (x & (x - constant) & sign);
      }
    }
    out[word] = bits >>> missing;
  }
}

/** Whether a < b, for any 32-bit values. */
export function less(a: LanePart, b: LanePart, out: RowWords): void {
  const left = a.lane;
  const right = b.lane;
  const shifted = b.at - a.at;
  const end = a.at + a.size;
  let row = a.at;
  for (let word = 0; row < end; word++) {
    const stop = Math.min(row + rowsOfWord, end);
    const missing = row + rowsOfWord - stop;
    let bits = 0;
    for (; row < stop; row++) {
      const x = left[row]!;
      const y = right[row + shifted]!;
      bits = (bits >>> 1) | (((x & ~y) | ((x ^ ~y) & (x - y))) & sign);
    }
    out[word] = bits >>> missing;
  }
}

export function equalConstant({ lane, at, size }: LanePart, constant: number, out: RowWords): void {
  const end = at + size;
  let row = at;
  for (let word = 0; row < end; word++) {
    const stop = Math.min(row + rowsOfWord, end);
    const missing = row + rowsOfWord - stop;
    let differ = 0;
    for (; row < stop; row++) {
      const x = lane[row]! ^ constant;
      differ = (differ >>> 1) | ((x | (0 - x)) & sign);
    }
    out[word] = ~(differ >>> missing);
  }
}

export function equal(a: LanePart, b: LanePart, out: RowWords): void {
  const left = a.lane;
  const right = b.lane;
  const shifted = b.at - a.at;
  const end = a.at + a.size;
  let row = a.at;
  for (let word = 0; row < end; word++) {
    const stop = Math.min(row + rowsOfWord, end);
    const missing = row + rowsOfWord - stop;
    let differ = 0;
    for (; row < stop; row++) {
      const x = left[row]! ^ right[row + shifted]!;
      differ = (differ >>> 1) | ((x | (0 - x)) & sign);
    }
    out[word] = ~(differ >>> missing);
  }
}

export function and(a: RowWords, b: RowWords, out: RowWords): void {
  for (let word = 0; word < wordsOfBlock; word++) out[word] = a[word]! & b[word]!;
}

export function or(a: RowWords, b: RowWords, out: RowWords): void {
  for (let word = 0; word < wordsOfBlock; word++) out[word] = a[word]! | b[word]!;
}

export function not(a: RowWords, out: RowWords): void {
  for (let word = 0; word < wordsOfBlock; word++) out[word] = ~a[word]!;
}

/** At least `count` of the bits of each row: `out[n]` says at least n + 1 of those seen so far. */
export function atLeast(count: number, parts: readonly RowWords[], out: readonly RowWords[]): void {
  for (const words of out) words.fill(0);
  for (const part of parts) {
    for (let n = count - 1; n > 0; n--) {
      const more = out[n]!;
      const fewer = out[n - 1]!;
      for (let word = 0; word < wordsOfBlock; word++) more[word]! |= fewer[word]! & part[word]!;
    }
    or(out[0]!, part, out[0]!);
  }
}
