import { quote } from '../../core/quote.ts';
import type { LintRule } from './lint-rule.ts';

export const clauseRules: readonly LintRule[] = [
  {
    code: 'clause-not-in-item',
    severity: 'error',
    remedy: {
      vi: 'chép đúng từng chữ một phần của mục; không rút gọn, không nối các phần',
      en: 'copy a part of the item word for word; do not shorten it or join parts',
    },
    find: ({ catalogue }) =>
      catalogue.behaviours.flatMap(({ code, text, clauses }, item) =>
        clauses.flatMap((clause, index) => {
          if (text.includes(clause.text)) return [];
          const name = quote(`${code}${clause.letter}`);
          const [vi, en] = [
            `lời của ${name} không có trong mục`,
            `the words of ${name} do not stand in the item`,
          ];
          return [{ path: ['behaviours', item, 'clauses', index, 'text'], message: { vi, en } }];
        }),
      ),
  },
  {
    code: 'clause-families-differ',
    severity: 'error',
    remedy: {
      vi: 'nhóm của mục phải đúng là các nhóm của những đoạn trong mục',
      en: 'the families of an item are exactly those of its clauses',
    },
    find: ({ catalogue }) =>
      catalogue.behaviours.flatMap(({ code, families, clauses }, item) => {
        const ofClauses = new Set(clauses.flatMap((clause) => clause.families));
        const same = families.length === ofClauses.size && families.every((family) => ofClauses.has(family));
        const differ = clauses.length > 0 && !same;
        const [vi, en] = [
          `nhóm của ${quote(code)} khác nhóm của các đoạn`,
          `the families of ${quote(code)} differ from its clauses'`,
        ];
        return differ ? [{ path: ['behaviours', item, 'families'], message: { vi, en } }] : [];
      }),
  },
];
