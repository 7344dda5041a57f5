export interface ComparedPart {
  text: string;
  shared: boolean;
}

/** Shorter runs are chance: single syllables such as "không" stand in every text. */
const shortestRun = 2;

/**
 * Splits `text` into parts that stand in `other` too, in the same order, and parts that do not. Case, punctuation and
 * Unicode form do not count; tones do, because they change the word. The parts joined give `text` back.
 */
export function compareWords(text: string, other: string): ComparedPart[] {
  const words = text.match(/\s*[^\s]+|\s+/g) ?? [];
  const shared = keepRuns(longestCommon(words.map(plain), wordsOf(other)));
  return joinRuns(words, shared);
}

const wordsOf = (text: string): string[] => text.split(/\s+/).map(plain).filter(Boolean);

const plain = (word: string): string =>
  word
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/** For each word of `a`, whether it belongs to a longest common subsequence with `b`. */
function longestCommon(a: readonly string[], b: readonly string[]): boolean[] {
  const width = b.length + 1;
  const length = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      length[i * width + j] =
        a[i] === b[j]
          ? length[(i + 1) * width + j + 1]! + 1
          : Math.max(length[(i + 1) * width + j]!, length[i * width + j + 1]!);
  const common = new Array<boolean>(a.length).fill(false);
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i] === b[j]) {
      common[i++] = true;
      j++;
    } else if (length[(i + 1) * width + j]! >= length[i * width + j + 1]!) i++;
    else j++;
  }
  return common;
}

function keepRuns(common: readonly boolean[]): boolean[] {
  const kept = [...common];
  for (let start = 0; start < kept.length;) {
    let end = start;
    while (end < kept.length && common[end] === common[start]) end++;
    if (common[start] && end - start < shortestRun) kept.fill(false, start, end);
    start = end;
  }
  return kept;
}

/** The space before a shared run is not shared, so that nothing but words is underlined. */
function joinRuns(words: readonly string[], shared: readonly boolean[]): ComparedPart[] {
  const parts: ComparedPart[] = [];
  const add = (text: string, isShared: boolean) => {
    const last = parts.at(-1);
    if (text === '') return;
    if (last && last.shared === isShared) last.text += text;
    else parts.push({ text, shared: isShared });
  };
  words.forEach((word, index) => {
    const begins = shared[index] && !shared[index - 1];
    const space = begins ? (/^\s+/.exec(word)?.[0] ?? '') : '';
    add(space, false);
    add(word.slice(space.length), shared[index] ?? false);
  });
  return parts;
}
