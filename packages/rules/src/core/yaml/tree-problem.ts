import { isScalar } from 'yaml';
import type { ProblemWords } from '../problem.ts';
import { quote } from '../quote.ts';
import type { Visited } from './yaml-tree.ts';

// A control character, half of a surrogate pair, or the mark that a decoder leaves where a file is not UTF-8.
const unreadable = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\uFFFD]|\p{Surrogate}/u;

/** What is wrong with one key or value before any schema looks at it. */
export function treeProblem(visited: Visited): ProblemWords | undefined {
  if (!isScalar(visited.node) || typeof visited.node.value !== 'string') return undefined;
  if (visited.duplicate) return duplicateKey(visited.node.value);
  const character = unreadable.exec(visited.node.value)?.[0];
  return character === undefined ? undefined : unreadableCharacter(character);
}

function duplicateKey(key: string): ProblemWords {
  return {
    code: 'duplicate-key',
    message: { vi: `khóa ${quote(key)} được viết hai lần`, en: `the key ${quote(key)} is written twice` },
    remedy: { vi: 'giữ một dòng, bỏ dòng kia', en: 'keep one of the lines and remove the other' },
  };
}

function unreadableCharacter(character: string): ProblemWords {
  const name = `U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`;
  return {
    code: 'unreadable-character',
    message: { vi: `ký tự không đọc được ${quote(name)}`, en: `unreadable character ${quote(name)}` },
    remedy: {
      vi: 'lưu tệp theo bảng mã UTF-8 và gõ lại ký tự này',
      en: 'save the file as UTF-8 and type the character again',
    },
  };
}
