import { duplicateRemedy, findDuplicates } from '../core/duplicates.ts';
import type { Bilingual } from '../core/bilingual.schema.ts';
import { nearest } from '../core/nearest.ts';
import type { Path } from '../core/path.ts';
import type { ProblemWords, Severity } from '../core/problem.ts';
import { quote, quoteAll } from '../core/quote.ts';
import { analyseTable } from './analyse-table.ts';
import type { AppraisalFile } from './appraisal-file.schema.ts';

export interface AppraisalFault {
  readonly severity: Severity;
  readonly words: ProblemWords;
  readonly path: Path;
}

/** What is wrong with an appraisal file of the right shape; errors keep it from being used. */
export function appraisalFaults(file: AppraisalFile): AppraisalFault[] {
  return [
    ...duplicates(file),
    ...strangeNames(file),
    ...quotaFaults(file),
    ...withoutPriority(file),
    ...(file.to !== null && file.to <= file.from ? [fault(['to'], emptyValidity(file.to))] : []),
    ...analyseTable(file.table).map(({ severity, path, code, message, remedy }) => ({
      severity,
      words: { code, message, remedy },
      path: ['table', ...path],
    })),
  ];
}

function fault(path: Path, words: ProblemWords): AppraisalFault {
  return { severity: 'error', words, path };
}

function duplicates({ sheet, factors, table, quotas }: AppraisalFile): AppraisalFault[] {
  const keyed = (entries: readonly { readonly id: string }[], path: Path, scope: string) =>
    entries.map(({ id }, index) => ({ key: id, path: [...path, index, 'id'], scope }));
  return findDuplicates(
    [
      ...keyed(sheet.items, ['sheet', 'items'], 'sheet'),
      ...keyed(sheet.deductions, ['sheet', 'deductions'], 'sheet'),
      ...keyed(sheet.caps, ['sheet', 'caps'], 'sheet'),
      ...keyed(factors, ['factors'], 'factors'),
      ...keyed(table.inputs, ['table', 'inputs'], 'inputs'),
      ...keyed(table.rows, ['table', 'rows'], 'rows'),
      ...keyed(quotas, ['quotas'], 'quotas'),
    ],
    { vi: 'mã', en: 'the id' },
  ).map(({ path, message }) => fault(path, { code: 'duplicate-id', message, remedy: duplicateRemedy }));
}

/** Names that nothing in the file has. */
function strangeNames({ sheet, table }: AppraisalFile): AppraisalFault[] {
  const items = sheet.items.map(({ id }) => id);
  const inputs = table.inputs.map(({ id }) => id);
  const deductions = sheet.deductions.flatMap(({ item }, index) =>
    item === null || items.includes(item)
      ? []
      : [fault(['sheet', 'deductions', index, 'item'], strange(item, items))],
  );
  const rows = table.rows.flatMap(({ when }, index) =>
    Object.entries(when).flatMap(([name, condition]) => {
      const path = ['table', 'rows', index, 'when', name];
      const input = table.inputs.find(({ id }) => id === name);
      if (!input) return [fault(path, strange(name, inputs))];
      if (Array.isArray(condition) !== (input.type === 'code')) return [fault(path, wrongCondition(name))];
      if (input.type === 'whole' || !Array.isArray(condition)) return [];
      return condition
        .filter((code) => !input.values.includes(code))
        .map((code) => fault(path, strange(code, input.values)));
    }),
  );
  return [...deductions, ...rows];
}

function quotaFaults({ quotas, table }: AppraisalFile): AppraisalFault[] {
  const outputs = new Set<string>(table.rows.map(({ output }) => output));
  return quotas.flatMap(({ level, otherwise }, index) => {
    const absent = [level, otherwise].find((each) => !outputs.has(each));
    if (level === otherwise) return [fault(['quotas', index, 'otherwise'], sameLevel(level))];
    return absent === undefined ? [] : [fault(['quotas', index], strange(absent, [...outputs]))];
  });
}

function withoutPriority({ table }: AppraisalFile): AppraisalFault[] {
  if (table.hits !== 'priority') return [];
  return table.rows.flatMap(({ id, priority }, index) =>
    priority === undefined ? [fault(['table', 'rows', index], noPriority(id))] : [],
  );
}

function strange(name: string, known: readonly string[]): ProblemWords {
  const meant = nearest(name, known);
  const remedy: Bilingual = meant
    ? { vi: `có phải là ${quote(meant)}?`, en: `did you mean ${quote(meant)}?` }
    : { vi: `dùng một trong: ${quoteAll(known)}`, en: `use one of ${quoteAll(known)}` };
  return {
    code: 'unknown-name',
    message: { vi: `không có ${quote(name)} trong tệp này`, en: `there is no ${quote(name)} in this file` },
    remedy,
  };
}

function wrongCondition(input: string): ProblemWords {
  return {
    code: 'wrong-condition',
    message: {
      vi: `điều kiện không hợp với loại của ${quote(input)}`,
      en: `the condition does not suit the type of ${quote(input)}`,
    },
    remedy: {
      vi: 'viết `from` và `to` cho số, danh sách mã cho mã',
      en: 'write `from` and `to` for a number, a list of codes for a code',
    },
  };
}

function noPriority(row: string): ProblemWords {
  return {
    code: 'missing-priority',
    message: {
      vi: `dòng ${quote(row)} không có thứ tự ưu tiên`,
      en: `the row ${quote(row)} has no priority`,
    },
    remedy: {
      vi: 'thêm `priority`, số nhỏ được xét trước',
      en: 'add `priority`; the least number comes first',
    },
  };
}

function sameLevel(level: string): ProblemWords {
  return {
    code: 'quota-to-itself',
    message: {
      vi: `vượt hạn mức vẫn xếp ${quote(level)}`,
      en: `beyond the limit the level is still ${quote(level)}`,
    },
    remedy: { vi: 'chọn mức khác cho `otherwise`', en: 'choose another level for `otherwise`' },
  };
}

function emptyValidity(to: string): ProblemWords {
  return {
    code: 'empty-validity',
    message: {
      vi: `kết thúc ${quote(to)} không sau ngày bắt đầu`,
      en: `the end ${quote(to)} is not after the begin`,
    },
    remedy: {
      vi: 'cho ngày kết thúc sau ngày bắt đầu, hoặc `null`',
      en: 'let it end after it begins, or write `null`',
    },
  };
}
