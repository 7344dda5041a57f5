import { searchKey } from '../text/text.ts';

/** Of a longer name only the last words are found with gaps between them. */
const mostWords = 6;

/**
 * Everything by whose beginning a name is found: its words in their order, any of the earlier ones left out. So one prefix
 * read answers "nguyen van a", "nguyen a" and "van a" alike, however many people are called Nguyễn. The code is one more.
 */
export function nameTokens(name: string, code: string): string[] {
  const words = searchKey(name)
    .split(' ')
    .filter((word) => word !== '');
  const earlier = words.slice(0, -1).slice(1 - mostWords);
  const last = words.at(-1);
  const starts = earlier.reduce<string[]>(
    (made, word) => [...made, ...made.map((start) => `${start}${word} `)],
    [''],
  );
  return [...new Set([...(last === undefined ? [] : starts.map((start) => start + last)), searchKey(code)])];
}

/** What somebody typed, in the form of the tokens. */
export function nameQuery(typed: string): string {
  return searchKey(typed);
}
