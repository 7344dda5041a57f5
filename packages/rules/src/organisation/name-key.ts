// A text whose order by code unit is the order of Vietnamese names, so that a database sorts and pages by it without a collation.
import { toNfc } from '../text/text.ts';

const letters = 'aăâbcdđeêfghijklmnoôơpqrstuưvwxyz';
// U+0300 huyền, U+0309 hỏi, U+0303 ngã, U+0301 sắc, U+0323 nặng: the order of the dictionary, no tone before all.
const tones = '\u0300\u0309\u0303\u0301\u0323';

/**
 * The key by which people's names sort: given name (the last word) first, then the words before it; letters before tones.
 * Agrees with `compareByGivenName` for names written in Vietnamese letters.
 */
export function nameKey(name: string): string {
  const words = toNfc(name).trim().toLowerCase().split(/\s+/);
  return `${phraseKey(words.slice(-1))}|${phraseKey(words.slice(0, -1))}`;
}

/** Letters of all words, then their tones: with the same letters the tones decide. */
function phraseKey(words: readonly string[]): string {
  const keys = words.map(wordKey);
  return `${keys.map(({ base }) => base).join('-')} ${keys.map(({ marks }) => marks).join('')}`;
}

function wordKey(word: string): { readonly base: string; readonly marks: string } {
  let [base, marks] = ['', ''];
  for (const letter of word) {
    const parts = [...letter.normalize('NFD')];
    const tone = parts.find((part) => tones.includes(part));
    const plain = toNfc(parts.filter((part) => part !== tone).join(''));
    const place = letters.indexOf(plain);
    base += place < 0 ? plain : String.fromCharCode(0x61 + Math.floor(place / 10)) + (place % 10);
    marks += tone === undefined ? 0 : tones.indexOf(tone) + 1;
  }
  return { base, marks };
}
