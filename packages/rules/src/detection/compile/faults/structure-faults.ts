// What is wrong with an indicator as a whole, rather than with one comparison.
import type { ProblemWords } from '../../../core/problem.ts';
import { quote, quoteAll } from '../../../core/quote.ts';

export function tooLarge(nodes: number, depth: number): ProblemWords {
  return {
    code: 'condition-too-large',
    message: {
      vi: 'điều kiện quá lớn hoặc lồng quá sâu',
      en: 'the condition is too large or nested too deeply',
    },
    remedy: {
      vi: `nhiều nhất ${nodes} nút và ${depth} cấp, kể cả các điều kiện có tên; tách thành nhiều chỉ báo`,
      en: `at most ${nodes} nodes and ${depth} levels, named conditions included; split it into several indicators`,
    },
  };
}

export function cyclicPredicate(names: readonly string[]): ProblemWords {
  const chain = names.map(quote).join(' → ');
  return {
    code: 'cyclic-predicate',
    message: { vi: `điều kiện gọi lại chính nó: ${chain}`, en: `the condition names itself: ${chain}` },
    remedy: { vi: 'bỏ một mắt xích của vòng', en: 'take one link out of the circle' },
  };
}

export const metricInsideFilter: ProblemWords = {
  code: 'metric-inside-filter',
  message: {
    vi: 'chỉ số nằm trong `where` của một chỉ số khác',
    en: 'a metric inside the `where` of another',
  },
  remedy: {
    vi: '`where` chỉ xét các trường của một bản ghi; đưa chỉ số ra điều kiện bên ngoài',
    en: '`where` looks at the fields of one record; put the metric into the condition outside',
  },
};

export function moreThanThereAre(wanted: number, there: number): ProblemWords {
  return {
    code: 'at-least-impossible',
    message: {
      vi: `cần ${wanted} trong số ${there} điều kiện`,
      en: `needs ${wanted} of ${there} conditions`,
    },
    remedy: { vi: `chọn từ 1 đến ${there}`, en: `choose from 1 to ${there}` },
  };
}

export const matchesWithoutRecords: ProblemWords = {
  code: 'matches-without-records',
  message: {
    vi: 'điều kiện có thể đúng khi không có bản ghi nào của cặp này, mà cặp như vậy không được xét',
    en: 'the condition can hold for a pair without any record, and such pairs are not looked at',
  },
  remedy: {
    vi: 'thêm vào `all` một chỉ số phải từ 1 trở lên',
    en: 'add to `all` a metric that must be at least 1',
  },
};

export function concernsNobody(key: string, keys: readonly string[]): ProblemWords {
  return {
    code: 'concerns-unknown-key',
    message: {
      vi: `dòng của chỉ báo không có khóa ${quote(key)}`,
      en: `the rows of the indicator have no key ${quote(key)}`,
    },
    remedy:
      keys.length === 0
        ? {
            vi: 'ở đây dùng `field` là trường nêu người hoặc đơn vị của bản ghi',
            en: 'here use `field` with the record’s field that names a person or a unit',
          }
        : {
            vi: `dùng ${quoteAll(keys)}, hoặc \`field\` với \`of\``,
            en: `use ${quoteAll(keys)}, or \`field\` with \`of\``,
          },
  };
}

export function concernsUnknownNode(node: string, nodes: readonly string[]): ProblemWords {
  return {
    code: 'concerns-unknown-node',
    message: {
      vi: `không có nút chỉ số ${quote(node)} trong \`when\``,
      en: `there is no metric node ${quote(node)} in \`when\``,
    },
    remedy:
      nodes.length === 0
        ? { vi: 'điều kiện không có chỉ số nào; dùng `key`', en: 'the condition has no metric; use `key`' }
        : { vi: `chọn một trong: ${quoteAll(nodes)}`, en: `choose one of ${quoteAll(nodes)}` },
  };
}

export function concernsNoOne(field: string, choices: readonly string[]): ProblemWords {
  return {
    code: 'concerns-wrong-field',
    message: {
      vi: `trường ${quote(field)} không nêu người hay đơn vị nào`,
      en: `the field ${quote(field)} names no person and no unit`,
    },
    remedy: { vi: `chọn một trong: ${quoteAll(choices)}`, en: `choose one of ${quoteAll(choices)}` },
  };
}

export const concernsFieldNeedsNode: ProblemWords = {
  code: 'concerns-field-needs-node',
  message: {
    vi: '`field` không có `of` chỉ dùng được khi dòng là một bản ghi',
    en: '`field` without `of` is for rows that are single records',
  },
  remedy: {
    vi: 'thêm `of` với nút của chỉ số có các bản ghi đó, hoặc dùng `key`',
    en: 'add `of` with the metric node whose records are meant, or use `key`',
  },
};

export const peerNotAtGrain: ProblemWords = {
  code: 'peer-not-at-grain',
  message: {
    vi: 'dòng này không có nhóm tương đồng như vậy để so sánh',
    en: 'such rows have no group of like subjects to compare with',
  },
  remedy: {
    vi: '`duty` dùng được khi dòng có cán bộ; `unit-kind` khi dòng có cán bộ hoặc đơn vị',
    en: '`duty` needs an officer in the row, `unit-kind` an officer or a unit',
  },
};
