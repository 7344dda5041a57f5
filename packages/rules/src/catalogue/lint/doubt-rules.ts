import { labelOf } from '../catalogue-labels.ts';
import type { Catalogue } from '../catalogue.schema.ts';
import type { Doubt } from '../directive.schema.ts';
import type { Path } from '../../core/path.ts';
import type { LintRule } from './lint-rule.ts';

interface Expectation {
  readonly kind: Doubt['kind'];
  readonly path: Path;
  readonly holds: boolean;
}

/** What a reader must be told before relying on the text, read off the text itself. */
function expectations({ directive, behaviours }: Catalogue): Expectation[] {
  const assigned = behaviours.findIndex(({ ordinalBasis }) => ordinalBasis === 'assigned');
  const truncated = behaviours.findIndex((behaviour) => behaviour.truncated);
  return [
    { kind: 'list-incomplete', path: ['directive', 'listComplete'], holds: !directive.listComplete },
    { kind: 'number-missing', path: ['directive', 'number'], holds: directive.number === null },
    {
      kind: 'number-from-press',
      path: ['directive', 'numberAttested'],
      holds: directive.numberAttested === 'external',
    },
    { kind: 'date-missing', path: ['directive', 'date'], holds: directive.date === null },
    {
      kind: 'date-from-press',
      path: ['directive', 'dateAttested'],
      holds: directive.dateAttested === 'external',
    },
    { kind: 'title-missing', path: ['directive', 'title'], holds: directive.title === null },
    {
      kind: 'force-unconfirmed',
      path: ['directive', 'force', 'status'],
      holds: directive.force.status === 'unconfirmed',
    },
    { kind: 'ordinal-assigned', path: ['behaviours', assigned, 'ordinalBasis'], holds: assigned !== -1 },
    { kind: 'text-truncated', path: ['behaviours', truncated, 'truncated'], holds: truncated !== -1 },
  ];
}

export const doubtRules: readonly LintRule[] = [
  {
    code: 'doubt-missing',
    severity: 'error',
    remedy: {
      vi: 'thêm một mục vào `directive.doubts` để mọi màn hình đều nói điều này',
      en: 'add an entry to `directive.doubts`, so that every screen says so',
    },
    find: ({ catalogue }) => {
      const told = new Set(catalogue.directive.doubts.map(({ kind }) => kind));
      return expectations(catalogue).flatMap(({ kind, path, holds }) => {
        const label = labelOf('doubtKind', kind);
        const [vi, en] = [`chưa nói với người đọc: “${label.vi}”`, `readers are not told: “${label.en}”`];
        return holds && !told.has(kind) ? [{ path, message: { vi, en } }] : [];
      });
    },
  },
];
