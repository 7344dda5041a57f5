import { quote } from '../../core/quote.ts';
import { explanationMissing } from '../new-settings.ts';
import type { LintRule } from './lint-rule.ts';

export const behaviourSettingRules: readonly LintRule[] = [
  {
    code: 'behaviour-setting-missing',
    severity: 'error',
    remedy: {
      vi: 'thêm thiết lập của biểu hiện vào `settings.behaviours`',
      en: 'add its setting to `settings.behaviours`',
    },
    find: ({ catalogue }) => {
      const set = new Set(catalogue.settings.behaviours.map(({ code }) => code));
      return catalogue.behaviours.flatMap(({ code }, index) => {
        const [vi, en] = [
          `biểu hiện ${quote(code)} chưa có thiết lập`,
          `the item ${quote(code)} has no setting`,
        ];
        return set.has(code) ? [] : [{ path: ['behaviours', index], message: { vi, en } }];
      });
    },
  },
  {
    code: 'behaviour-setting-extra',
    severity: 'error',
    remedy: { vi: 'bỏ thiết lập này, hoặc sửa mã', en: 'remove the setting, or mend its code' },
    find: ({ catalogue }) => {
      const known = new Set(catalogue.behaviours.map(({ code }) => code));
      return catalogue.settings.behaviours.flatMap(({ code }, index) => {
        const [vi, en] = [
          `không có biểu hiện ${quote(code)} để thiết lập`,
          `there is no item ${quote(code)} to set`,
        ];
        return known.has(code)
          ? []
          : [{ path: ['settings', 'behaviours', index, 'code'], message: { vi, en } }];
      });
    },
  },
  {
    code: 'clause-setting-differs',
    severity: 'error',
    remedy: {
      vi: 'giải thích đúng các đoạn của biểu hiện, mỗi đoạn một lần',
      en: 'explain exactly the clauses of the item, each once',
    },
    find: ({ catalogue }) => {
      const letters = new Map(
        catalogue.behaviours.map(({ code, clauses }) => [code, clauses.map(({ letter }) => letter)]),
      );
      return catalogue.settings.behaviours.flatMap(({ code, clauses }, index) => {
        const expected = letters.get(code) ?? [];
        const written = clauses.map(({ letter }) => letter);
        const same =
          expected.length === written.length && expected.every((letter) => written.includes(letter));
        const [vi, en] = [
          `lời giải thích các đoạn không khớp với ${quote(code)}`,
          `the explained clauses do not match ${quote(code)}`,
        ];
        return same ? [] : [{ path: ['settings', 'behaviours', index, 'clauses'], message: { vi, en } }];
      });
    },
  },
  {
    code: 'explanation-missing',
    severity: 'warning',
    remedy: { vi: 'viết vài câu dễ hiểu cho người dân', en: 'write a few plain sentences for citizens' },
    find: ({ catalogue }) =>
      catalogue.settings.behaviours.flatMap(({ explanation }, index) => {
        const [vi, en] = ['chưa có lời giải thích', 'there is no explanation yet'];
        const path = ['settings', 'behaviours', index, 'explanation'];
        return explanation.vi === explanationMissing.vi ? [{ path, message: { vi, en } }] : [];
      }),
  },
  {
    code: 'severity-unset',
    severity: 'info',
    remedy: {
      vi: 'đặt từ 1 (nhẹ) đến 4 (rất nghiêm trọng)',
      en: 'set it from 1 (light) to 4 (very serious)',
    },
    find: ({ catalogue }) =>
      catalogue.settings.behaviours.flatMap(({ code, severity }, index) => {
        const [vi, en] = [`mức độ của ${quote(code)} chưa đặt`, `the severity of ${quote(code)} is not set`];
        return severity === null
          ? [{ path: ['settings', 'behaviours', index, 'severity'], message: { vi, en } }]
          : [];
      }),
  },
];
