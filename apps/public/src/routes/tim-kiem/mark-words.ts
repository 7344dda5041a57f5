import { searchKey, searchTokens } from '@kycuong/rules/text';

interface Part {
  text: string;
  hit: boolean;
}

const wordsBefore = 12;
const wordsShown = 48;

/** Splits a text into parts that the search found, a whole word at a time, and parts between them. */
export function markWords(text: string, query: string, around: boolean): Part[] {
  const tokens = searchTokens(query);
  const words = (text.match(/\s*[^\s]+/g) ?? [text]).map((word) => ({
    text: word,
    hit: isHit(word, tokens),
  }));
  const first = Math.max(0, words.findIndex(({ hit }) => hit) - wordsBefore);
  const start = around ? first : 0;
  const end = around ? start + wordsShown : words.length;
  const shown = words.slice(start, end);
  const joined: Part[] = [
    ...(start > 0 ? [{ text: '…', hit: false }] : []),
    ...shown,
    ...(end < words.length ? [{ text: ' …', hit: false }] : []),
  ];
  return joined.reduce<Part[]>(join, []);
}

/** Words that stand together become one part; the space before a hit is not part of it. */
function join(parts: Part[], { text, hit }: Part): Part[] {
  const last = parts.at(-1);
  if (last && last.hit === hit) {
    last.text += text;
    return parts;
  }
  const space = hit ? (/^\s+/.exec(text)?.[0] ?? '') : '';
  if (last) last.text += space;
  else if (space) parts.push({ text: space, hit: false });
  return [...parts, { text: text.slice(space.length), hit }];
}

/** Punctuation may join two words, as in "quan điểm/chính kiến", so each is looked at. */
const isHit = (word: string, tokens: readonly string[]): boolean =>
  searchKey(word)
    .split(' ')
    .some((part) => part !== '' && tokens.some((token) => part.startsWith(token)));
