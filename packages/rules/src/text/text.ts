export { sayDay, saySpan } from './say-day.ts';

const marks = /\p{M}/gu;
const notWord = /[^\p{L}\p{N}]+/gu;

/** The one form in which text is kept: composed letters. */
export function toNfc(text: string): string {
  return text.normalize('NFC');
}

/**
 * What two spellings of the same words have in common, for searching: lower-case, no diacritics, `đ` as `d`, one space
 * between words. So it does not matter where a tone is placed (hoà, hòa), in which Unicode form, or whether at all.
 */
export function searchKey(text: string): string {
  return text
    .normalize('NFKD')
    .replace(marks, '')
    .toLowerCase()
    .normalize('NFKD')
    .replace(marks, '')
    .replace(/[đðɖ]/g, 'd')
    .replace(notWord, ' ')
    .trim();
}

/** The distinct words of a text as search keys, in order of appearance. */
export function searchTokens(text: string): string[] {
  return [...new Set(searchKey(text).split(' '))].filter((token) => token !== '');
}

const collator = new Intl.Collator('vi', { numeric: true });

/** Vietnamese alphabetical order; numbers inside by their value. Ties in the language are broken by code unit. */
export function compareVietnamese(a: string, b: string): number {
  return collator.compare(a, b) || compareCodeUnits(toNfc(a), toNfc(b));
}

/** Order of people's names: by given name, which is the last word, then by the words before it. */
export function compareByGivenName(a: string, b: string): number {
  const [left, right] = [splitName(a), splitName(b)];
  return compareVietnamese(left.given, right.given) || compareVietnamese(left.rest, right.rest);
}

function splitName(name: string): { given: string; rest: string } {
  const words = name.trim().split(/\s+/);
  return { given: words.at(-1) ?? '', rest: words.slice(0, -1).join(' ') };
}

function compareCodeUnits(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
