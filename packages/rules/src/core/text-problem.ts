import type { ProblemWords } from './problem.ts';
import { quote } from './quote.ts';

export interface TextFault {
  readonly words: ProblemWords;
  /** The characters at fault, to find their place in a file. */
  readonly character: string;
}

// Spaces that look like a plain one, and marks that cannot be seen. A tab is one of them; a line break is not.
const oddSpace = /\u034F|[\t\u00A0\u00AD\u1680\u180E\u2000-\u200F\u2028-\u202F\u205F-\u2064\u3000\uFEFF]/u;

/**
 * What keeps a text from being quoted word for word: letters in decomposed form, spaces that are not plain, blanks at
 * an end. Such a text looks right and is found by no search.
 */
export function textFault(text: string): TextFault | undefined {
  const odd = oddSpace.exec(text)?.[0];
  if (odd !== undefined) return { words: oddSpaceWords(odd), character: odd };
  if (text !== text.normalize('NFC')) return { words: notNfc, character: decomposedIn(text) };
  if (text !== text.trim()) return { words: blankAtEnd, character: text.trim() };
  return undefined;
}

function decomposedIn(text: string): string {
  return text.match(/.\p{M}+/gu)?.find((letter) => letter !== letter.normalize('NFC')) ?? text;
}

const notNfc: ProblemWords = {
  code: 'text-not-nfc',
  message: {
    vi: 'chữ có dấu ở dạng tổ hợp rời (NFD), không phải dạng dựng sẵn (NFC)',
    en: 'letters with marks are in decomposed form (NFD), not in composed form (NFC)',
  },
  remedy: {
    vi: 'chuyển tệp sang Unicode dựng sẵn, ví dụ bằng lệnh `uconv -x nfc`, hoặc gõ lại đoạn này',
    en: 'convert the file to composed Unicode, for example with `uconv -x nfc`, or type the passage again',
  },
};

const blankAtEnd: ProblemWords = {
  code: 'text-blank-at-end',
  message: { vi: 'có khoảng trắng thừa ở đầu hoặc cuối', en: 'there are blanks at the beginning or the end' },
  remedy: {
    vi: 'bỏ khoảng trắng thừa; với đoạn nhiều dòng, dùng `>-` thay cho `>`',
    en: 'remove them; for text on several lines write `>-` instead of `>`',
  },
};

function oddSpaceWords(character: string): ProblemWords {
  const name = `U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`;
  return {
    code: 'text-odd-space',
    message: {
      vi: `có dấu cách đặc biệt hoặc ký tự ẩn ${quote(name)}`,
      en: `there is a special space or an invisible character ${quote(name)}`,
    },
    remedy: { vi: 'thay bằng dấu cách thường', en: 'put a plain space in its place' },
  };
}
