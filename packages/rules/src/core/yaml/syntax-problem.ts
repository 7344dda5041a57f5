import type { ErrorCode } from 'yaml';
import type { Bilingual } from '../bilingual.schema.ts';
import type { ProblemWords } from '../problem.ts';

const indentation: Bilingual = {
  vi: 'thụt lề các dòng cùng cấp bằng nhau, chỉ dùng dấu cách, không dùng phím Tab',
  en: 'indent lines of one level alike, with spaces and never with tabs',
};
const quoting: Bilingual = {
  vi: 'đặt câu chữ có dấu hai chấm, dấu thăng hoặc dấu nháy giữa hai dấu nháy kép, hoặc viết sau `>-`',
  en: 'put text that holds a colon, a hash or a quote between double quotes, or write it after `>-`',
};
const closing: Bilingual = {
  vi: 'kiểm tra dấu ngoặc hoặc dấu nháy mở mà chưa đóng',
  en: 'look for a bracket or a quote that was opened and not closed',
};
const keys: Bilingual = {
  vi: 'viết mỗi khóa một lần, dạng `khóa: giá trị` trên một dòng riêng',
  en: 'write every key once, as `key: value` on a line of its own',
};

/** What a parser's error is in words, and how to mend it. Codes that are not listed are told in general terms. */
const words: { [Code in ErrorCode]?: readonly [vi: string, en: string, remedy: Bilingual] } = {
  BAD_INDENT: ['thụt lề không đều', 'the indentation does not match', indentation],
  TAB_AS_INDENT: ['dùng phím Tab để thụt lề', 'a tab is used to indent', indentation],
  BAD_DQ_ESCAPE: [
    'sau dấu `\\` là ký hiệu không có trong YAML',
    'the escape after `\\` is unknown to YAML',
    quoting,
  ],
  BAD_SCALAR_START: [
    'giá trị bắt đầu bằng ký hiệu dành riêng',
    'a value begins with a reserved sign',
    quoting,
  ],
  BLOCK_AS_IMPLICIT_KEY: ['giá trị chưa được đặt trong dấu nháy', 'a value is not quoted', quoting],
  MISSING_CHAR: ['thiếu dấu đóng hoặc dấu ngăn cách', 'a closing or separating sign is missing', closing],
  MULTILINE_IMPLICIT_KEY: ['khóa trải trên nhiều dòng', 'a key spans several lines', keys],
  IMPOSSIBLE: ['tệp không đọc được', 'the file cannot be read', closing],
  KEY_OVER_1024_CHARS: ['khóa quá dài', 'a key is too long', keys],
  NON_STRING_KEY: ['khóa không phải là chữ', 'a key is not text', keys],
  UNEXPECTED_TOKEN: ['có ký hiệu không đúng chỗ', 'a sign stands where none is expected', quoting],
  MULTIPLE_DOCS: [
    'tệp có nhiều hơn một tài liệu YAML',
    'the file holds more than one YAML document',
    {
      vi: 'để mỗi danh mục trong một tệp, bỏ dòng `---`',
      en: 'keep one catalogue in a file, without the line `---`',
    },
  ],
};

export function syntaxProblem(code: ErrorCode): ProblemWords {
  const [vi, en, remedy] = words[code] ?? ['sai cú pháp YAML', 'this is not well-formed YAML', quoting];
  return { code: 'malformed-yaml', message: { vi, en }, remedy };
}
