const between = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)).join('');

/**
 * Every character the bundled faces can draw: Vietnamese, English, punctuation, and combining marks for text that was
 * not composed. Anything else falls back to the reader's own fonts, so a test holds the shown text against this list.
 */
export const fontCharacters =
  between(0x20, 0x7e) +
  '\u00a0«»°·×§±½ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúý' +
  'ĂăĐđĨĩŨũƠơƯư' +
  between(0x1ea0, 0x1ef9) +
  '\u0300\u0301\u0302\u0303\u0306\u0309\u031b\u0323' +
  '–—‘’“”…‹›•−→←↑↓≥≤';

/** The characters of the tabular face, used for figures in tables only. */
export const figureCharacters = '0123456789.,/%+−';
