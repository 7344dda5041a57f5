// A name that stands for nothing, or for something that is not usable where it stands.
import type { Bilingual } from '../../../core/bilingual.schema.ts';
import { nearest } from '../../../core/nearest.ts';
import type { ProblemWords } from '../../../core/problem.ts';
import { quote, quoteAll } from '../../../core/quote.ts';

function unknownName(
  code: string,
  what: Bilingual,
  where: Bilingual,
  name: string,
  choices: readonly string[],
): ProblemWords {
  const meant = nearest(name, choices);
  return {
    code,
    message: {
      vi: `không có ${what.vi} ${quote(name)} ${where.vi}`,
      en: `there is no ${what.en} ${quote(name)} ${where.en}`,
    },
    remedy: oneOfThese(meant, choices, what),
  };
}

function oneOfThese(meant: string | undefined, choices: readonly string[], what: Bilingual): Bilingual {
  if (meant !== undefined) return { vi: `có phải là ${quote(meant)}?`, en: `did you mean ${quote(meant)}?` };
  if (choices.length === 0)
    return { vi: `ở đây không dùng được ${what.vi}`, en: `no ${what.en} can stand here` };
  return { vi: `chọn một trong: ${quoteAll(choices, 40)}`, en: `choose one of ${quoteAll(choices, 40)}` };
}

export const unknownField = (name: string, row: string, choices: readonly string[]): ProblemWords =>
  unknownName(
    'unknown-field',
    { vi: 'trường', en: 'field' },
    { vi: `ở dòng ${quote(row)}`, en: `in a row of ${quote(row)}` },
    name,
    choices,
  );

export const unknownMetric = (name: string, choices: readonly string[]): ProblemWords =>
  unknownName(
    'unknown-metric',
    { vi: 'chỉ số', en: 'metric' },
    { vi: 'trong bộ công cụ', en: 'in the toolkit' },
    name,
    choices,
  );

export const unknownPredicate = (name: string, choices: readonly string[]): ProblemWords =>
  unknownName(
    'unknown-predicate',
    { vi: 'điều kiện có tên', en: 'named condition' },
    { vi: 'trong `settings.predicates`', en: 'in `settings.predicates`' },
    name,
    choices,
  );

export const unknownParameter = (id: string, choices: readonly string[]): ProblemWords =>
  unknownName(
    'unknown-parameter',
    { vi: 'tham số', en: 'parameter' },
    { vi: 'trong `settings.parameters`', en: 'in `settings.parameters`' },
    id,
    choices,
  );

export const unknownValue = (value: string, field: string, choices: readonly string[]): ProblemWords =>
  unknownName(
    'unknown-value',
    { vi: 'giá trị', en: 'value' },
    { vi: `của trường ${quote(field)}`, en: `of the field ${quote(field)}` },
    value,
    choices,
  );

export const unknownClause = (letter: string, choices: readonly string[]): ProblemWords =>
  unknownName(
    'unknown-clause',
    { vi: 'đoạn', en: 'clause' },
    { vi: 'trong biểu hiện này', en: 'in this item' },
    letter,
    choices,
  );

export const unknownIndicator = (id: string, choices: readonly string[]): ProblemWords =>
  unknownName(
    'unknown-indicator',
    { vi: 'chỉ báo', en: 'indicator' },
    { vi: 'trong danh mục', en: 'in the catalogue' },
    id,
    choices,
  );

export const unknownBehaviour = (code: string, choices: readonly string[]): ProblemWords =>
  unknownName(
    'unknown-behaviour',
    { vi: 'biểu hiện', en: 'item' },
    { vi: 'trong danh mục', en: 'in the catalogue' },
    code,
    choices,
  );

export function predicateOfOtherGrain(name: string, its: string, row: string): ProblemWords {
  return {
    code: 'predicate-of-other-grain',
    message: {
      vi: `điều kiện ${quote(name)} dành cho dòng ${quote(its)}, không phải ${quote(row)}`,
      en: `the condition ${quote(name)} is for rows of ${quote(its)}, not of ${quote(row)}`,
    },
    remedy: {
      vi: 'đặt một điều kiện có tên cho đúng loại dòng này',
      en: 'name a condition for this kind of row',
    },
  };
}

export function metricNotAtGrain(metric: string, row: string, keys: readonly string[]): ProblemWords {
  return {
    code: 'metric-not-at-grain',
    message: {
      vi: `chỉ số ${quote(metric)} không đếm được theo dòng ${quote(row)}`,
      en: `the metric ${quote(metric)} cannot be counted by rows of ${quote(row)}`,
    },
    remedy: {
      vi: `chỉ số này đếm được theo ${quoteAll(keys)}`,
      en: `it can be counted by ${quoteAll(keys)}`,
    },
  };
}

export function duplicateName(what: Bilingual, name: string): ProblemWords {
  return {
    code: 'duplicate-name',
    message: {
      vi: `${what.vi} ${quote(name)} bị trùng`,
      en: `the ${what.en} ${quote(name)} is used twice`,
    },
    remedy: { vi: 'đặt tên khác cho một trong hai', en: 'rename one of the two' },
  };
}
