import type { Path } from '../../core/path.ts';
import { quote } from '../../core/quote.ts';
import type { Catalogue } from '../catalogue.schema.ts';
import type { LintRule } from './lint-rule.ts';

interface Reference {
  readonly path: Path;
  readonly code: string;
}

function references({ directive, questions }: Catalogue): Reference[] {
  return [
    ...directive.clearAssignment.map(({ where }, index) => ({
      code: where,
      path: ['directive', 'clearAssignment', index, 'where'],
    })),
    ...directive.doubts.flatMap(({ about }, doubt) =>
      about.map((code, index) => ({ code, path: ['directive', 'doubts', doubt, 'about', index] })),
    ),
    ...questions.flatMap(({ about }, question) =>
      about.map((code, index) => ({ code, path: ['questions', question, 'about', index] })),
    ),
  ];
}

export const referenceRules: readonly LintRule[] = [
  {
    code: 'unknown-code',
    severity: 'error',
    remedy: {
      vi: 'dùng mã của một mục hoặc một đoạn có trong tệp',
      en: 'use the code of an item or passage of this file',
    },
    find: ({ catalogue }) => {
      const known = new Set([...catalogue.behaviours, ...catalogue.provisions].map(({ code }) => code));
      return references(catalogue).flatMap(({ code, path }) => {
        const [vi, en] = [
          `không có mã ${quote(code)} trong danh mục`,
          `there is no ${quote(code)} in the catalogue`,
        ];
        return known.has(code) ? [] : [{ path, message: { vi, en } }];
      });
    },
  },
];
