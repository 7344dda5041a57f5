import type { Path } from '../../core/path.ts';
import { quote, quoteAll } from '../../core/quote.ts';
import type { Catalogue } from '../catalogue.schema.ts';
import type { SourcePlace } from '../directive.schema.ts';
import type { Finding, LintRule } from './lint-rule.ts';

interface Placed {
  readonly path: Path;
  readonly source: SourcePlace;
}

function places({ directive, behaviours, provisions, questions }: Catalogue): Placed[] {
  const optional = [
    ...directive.countClaims.map(({ source }, index) => ({
      source,
      path: ['directive', 'countClaims', index, 'source'],
    })),
    ...directive.related.map(({ source }, index) => ({
      source,
      path: ['directive', 'related', index, 'source'],
    })),
  ];
  return [
    ...behaviours.map(({ source }, index) => ({ source, path: ['behaviours', index, 'source'] })),
    ...provisions.map(({ source }, index) => ({ source, path: ['provisions', index, 'source'] })),
    ...questions.map(({ source }, index) => ({ source, path: ['questions', index, 'source'] })),
    ...optional.flatMap(({ source, path }) => (source ? [{ source, path }] : [])),
  ];
}

export const sourceRules: readonly LintRule[] = [
  {
    code: 'missing-source',
    severity: 'error',
    remedy: {
      vi: 'ghi tài liệu đã chép nguyên văn vào `directive.sources`',
      en: 'record the document that the words were copied from in `directive.sources`',
    },
    find: ({ catalogue }): Finding[] =>
      catalogue.directive.sources.length > 0
        ? []
        : [
            {
              path: ['directive', 'sources'],
              message: { vi: 'chỉ thị chưa có nguồn', en: 'the directive has no source' },
            },
          ],
  },
  {
    code: 'unknown-source-document',
    severity: 'error',
    remedy: { vi: 'dùng một mã có trong `directive.sources`', en: 'use an id from `directive.sources`' },
    find: ({ catalogue }) => {
      const known = new Set(catalogue.directive.sources.map(({ id }) => id));
      return places(catalogue).flatMap(({ source, path }) => {
        if (known.has(source.document)) return [];
        const [name, ids] = [quote(source.document), quoteAll([...known])];
        const [vi, en] = [
          `không có tài liệu nguồn ${name}; có ${ids}`,
          `there is no source document ${name}, only ${ids}`,
        ];
        return [{ path: [...path, 'document'], message: { vi, en } }];
      });
    },
  },
  {
    code: 'source-place-unknown',
    severity: 'warning',
    remedy: {
      vi: 'ghi dòng trong tài liệu nguồn để người đọc đối chiếu',
      en: 'give the line in the source, so that a reader can compare',
    },
    find: ({ catalogue }) =>
      places(catalogue).flatMap(({ source, path }) =>
        source.line === null
          ? [
              {
                path: [...path, 'line'],
                message: { vi: 'chưa ghi dòng trong nguồn', en: 'the line in the source is not given' },
              },
            ]
          : [],
      ),
  },
];
