import type { Bilingual } from '../../core/bilingual.schema.ts';
import { duplicateRemedy, findDuplicates, type Keyed } from '../../core/duplicates.ts';
import type { Catalogue } from '../catalogue.schema.ts';
import type { LintRule } from './lint-rule.ts';

function rule(code: string, what: Bilingual, entries: (catalogue: Catalogue) => readonly Keyed[]): LintRule {
  return {
    code,
    severity: 'error',
    remedy: duplicateRemedy,
    find: ({ catalogue }) => findDuplicates(entries(catalogue), what),
  };
}

/** Names that must be unique for a file to mean anything. The loader applies these to every file. */
export const duplicateRules: readonly LintRule[] = [
  rule('duplicate-code', { vi: 'mã', en: 'the code' }, ({ behaviours, provisions }) => [
    ...behaviours.map(({ code }, index) => ({ key: code, path: ['behaviours', index, 'code'] })),
    ...provisions.map(({ code }, index) => ({ key: code, path: ['provisions', index, 'code'] })),
  ]),
  rule('duplicate-ordinal', { vi: 'số thứ tự', en: 'the ordinal' }, ({ behaviours }) =>
    behaviours.map(({ ordinal }, index) => ({ key: ordinal, path: ['behaviours', index, 'ordinal'] })),
  ),
  rule('duplicate-letter', { vi: 'chữ cái', en: 'the letter' }, ({ behaviours }) =>
    behaviours.flatMap(({ code, clauses }, item) =>
      clauses.map(({ letter }, index) => ({
        key: letter,
        path: ['behaviours', item, 'clauses', index, 'letter'],
        scope: code,
      })),
    ),
  ),
  rule('duplicate-question', { vi: 'câu hỏi số', en: 'the question number' }, ({ questions }) =>
    questions.map(({ number }, index) => ({ key: number, path: ['questions', index, 'number'] })),
  ),
  rule('duplicate-source', { vi: 'tài liệu nguồn', en: 'the source document' }, ({ directive }) =>
    directive.sources.map(({ id }, index) => ({ key: id, path: ['directive', 'sources', index, 'id'] })),
  ),
  rule('duplicate-doubt', { vi: 'điểm còn ngờ', en: 'the doubt' }, ({ directive }) =>
    directive.doubts.map(({ id }, index) => ({ key: id, path: ['directive', 'doubts', index, 'id'] })),
  ),
  rule('duplicate-parameter', { vi: 'thông số', en: 'the parameter' }, ({ settings }) =>
    settings.parameters.map(({ id }, index) => ({ key: id, path: ['settings', 'parameters', index, 'id'] })),
  ),
  rule('duplicate-mechanism', { vi: 'cơ chế', en: 'the mechanism' }, ({ settings }) =>
    settings.mechanisms.map(({ id }, index) => ({ key: id, path: ['settings', 'mechanisms', index, 'id'] })),
  ),
  rule(
    'duplicate-behaviour-setting',
    { vi: 'thiết lập của biểu hiện', en: 'the setting of' },
    ({ settings }) =>
      settings.behaviours.map(({ code }, index) => ({
        key: code,
        path: ['settings', 'behaviours', index, 'code'],
      })),
  ),
  rule('duplicate-display-order', { vi: 'thứ tự hiển thị', en: 'the display order' }, ({ settings }) =>
    settings.behaviours.map(({ displayOrder }, index) => ({
      key: displayOrder,
      path: ['settings', 'behaviours', index, 'displayOrder'],
    })),
  ),
];
