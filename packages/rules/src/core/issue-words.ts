import type { z } from 'zod';
import type { Bilingual } from './bilingual.schema.ts';
import { nearest } from './nearest.ts';
import type { Path } from './path.ts';
import type { ProblemWords } from './problem.ts';
import { quote, quoteAll } from './quote.ts';
import { textForms, unnamedForm } from './text-forms.ts';

type Issue<Code extends z.core.$ZodIssue['code']> = Extract<z.core.$ZodIssue, { code: Code }>;

const kinds: Record<string, Bilingual> = {
  string: { vi: 'chữ', en: 'text' },
  number: { vi: 'số', en: 'a number' },
  int: { vi: 'số nguyên', en: 'a whole number' },
  boolean: { vi: '`true` hoặc `false`', en: '`true` or `false`' },
  array: { vi: 'danh sách', en: 'a list' },
  object: { vi: 'nhóm khóa', en: 'a group of keys' },
  never: { vi: 'danh sách rỗng `[]`', en: 'an empty list `[]`' },
};

const anything: Bilingual = { vi: 'giá trị dùng được', en: 'a value that can stand here' };

function oneOf(choices: readonly unknown[]): Bilingual {
  return { vi: `một trong ${quoteAll(choices)}`, en: `one of ${quoteAll(choices)}` };
}

export function unknownKey(key: string, known: readonly string[]): ProblemWords {
  const meant = nearest(key, known);
  return {
    code: 'unknown-key',
    message: { vi: `không có khóa ${quote(key)} ở đây`, en: `there is no key ${quote(key)} here` },
    remedy: meant
      ? { vi: `có phải là ${quote(meant)}?`, en: `did you mean ${quote(meant)}?` }
      : { vi: `các khóa dùng được: ${quoteAll(known)}`, en: `the keys are ${quoteAll(known)}` },
  };
}

function unknownChoice(input: unknown, choices: readonly unknown[]): ProblemWords {
  const meant = nearest(String(input), choices.map(String));
  return {
    code: 'unknown-choice',
    message: {
      vi: `${quote(input)} không phải là một lựa chọn`,
      en: `${quote(input)} is not one of the choices`,
    },
    remedy: meant
      ? { vi: `có phải là ${quote(meant)}?`, en: `did you mean ${quote(meant)}?` }
      : { vi: `chọn một trong: ${quoteAll(choices)}`, en: `choose one of ${quoteAll(choices)}` },
  };
}

function missingKey(path: Path, expected: Bilingual): ProblemWords {
  const key = String(path.at(-1) ?? '');
  return {
    code: 'missing-key',
    message: { vi: `thiếu khóa ${quote(key)}`, en: `the key ${quote(key)} is missing` },
    remedy: { vi: `thêm ${quote(key)} là ${expected.vi}`, en: `add ${quote(key)} with ${expected.en}` },
  };
}

function wrongType(expected: Bilingual, input: unknown): ProblemWords {
  const unquoted = expected === kinds.string && typeof input !== 'object';
  return {
    code: 'wrong-type',
    message: {
      vi: `${quote(input)} không phải là ${expected.vi}`,
      en: `${quote(input)} is not ${expected.en}`,
    },
    remedy: unquoted
      ? { vi: 'đặt giá trị giữa hai dấu nháy kép', en: 'put the value between double quotes' }
      : { vi: `viết ${expected.vi}`, en: `write ${expected.en}` },
  };
}

function wrongForm(form: string, input: unknown): ProblemWords {
  const { name, remedy } = textForms[form] ?? unnamedForm;
  return {
    code: form === 'date' ? 'wrong-date' : 'wrong-form',
    message: { vi: `${quote(input)} không phải là ${name.vi}`, en: `${quote(input)} is not ${name.en}` },
    remedy,
  };
}

function outOfBounds(issue: Issue<'too_small'> | Issue<'too_big'>, input: unknown): ProblemWords {
  const small = issue.code === 'too_small';
  const limit = String(small ? issue.minimum : issue.maximum);
  const unit = sizeUnits[issue.origin] ?? { vi: '', en: '' };
  return {
    code: small ? 'too-small' : 'too-big',
    message: { vi: `${quote(input)} nằm ngoài giới hạn`, en: `${quote(input)} is outside the limits` },
    remedy: {
      vi: `cần ${small ? 'ít nhất' : 'nhiều nhất'} ${limit}${unit.vi}`,
      en: `give at ${small ? 'least' : 'most'} ${limit}${unit.en}`,
    },
  };
}

const sizeUnits: Record<string, Bilingual> = {
  string: { vi: ' ký tự', en: ' characters' },
  array: { vi: ' mục', en: ' entries' },
};

const tooDeep: ProblemWords = {
  code: 'too-deep',
  message: { vi: 'các cấp lồng nhau quá sâu', en: 'values are nested too deeply' },
  remedy: { vi: 'bớt các cấp lồng nhau', en: 'nest fewer levels' },
};

/** One issue of a schema in words. */
export function issueWords(issue: z.core.$ZodIssue, input: unknown, path: Path): ProblemWords {
  switch (issue.code) {
    case 'invalid_type': {
      const expected = kinds[issue.expected] ?? anything;
      return input === undefined ? missingKey(path, expected) : wrongType(expected, input);
    }
    case 'invalid_value':
      return input === undefined ? missingKey(path, oneOf(issue.values)) : unknownChoice(input, issue.values);
    case 'invalid_union': {
      const choices = 'options' in issue ? (issue.options ?? []) : [];
      return input === undefined ? missingKey(path, oneOf(choices)) : unknownChoice(input, choices);
    }
    case 'invalid_format':
      return wrongForm(issue.format === 'regex' ? issue.message : issue.format, input);
    case 'too_small':
    case 'too_big':
      return outOfBounds(issue, input);
    case 'custom':
      return issue.message === 'too-deep' ? tooDeep : wrongType(anything, input);
    default:
      return wrongType(anything, input);
  }
}
