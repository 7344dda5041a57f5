import type { Bilingual } from '../core/bilingual.schema.ts';
import type { Path } from '../core/path.ts';
import type { ProblemWords, Severity } from '../core/problem.ts';
import { quote } from '../core/quote.ts';
import { type Box, corner, difference, intersection } from './box.ts';
import { inOrder } from './decide.ts';
import type { DecisionTable, TableInput, TableRow } from './decision-table.schema.ts';
import { boxOfRow, wholeTable } from './table-boxes.ts';

/** A value for every input at which the finding can be seen. */
export interface Witness {
  readonly [input: string]: number | string;
}

export interface TableFinding extends ProblemWords {
  readonly severity: Severity;
  readonly path: Path;
  readonly witness: Witness | null;
}

interface PlacedRow {
  readonly row: TableRow<string>;
  readonly box: Box | undefined;
  readonly path: Path;
}

/** More boxes than this are not looked through; the table is then said not to be analysed. */
const budget = 20_000;

/**
 * Whether a table decides every subject, and once only. Exact: the rows are boxes, and what no row holds is what is
 * left when they are taken off one by one. Each finding shows values at which it can be seen.
 */
export function analyseTable(table: DecisionTable<string>): TableFinding[] {
  const placed = table.rows.map((row, index): PlacedRow => ({
    row,
    box: boxOfRow(row, table.inputs),
    path: ['rows', index],
  }));
  const ordered = inOrder(table).map((row) => placed.find((each) => each.row === row)!);
  const empty = placed.filter(({ box }) => !box).map(({ row, path }) => emptyRow(row, path));
  return [...empty, ...overlaps(table, placed), ...coverage(table, ordered)];
}

function overlaps(table: DecisionTable<string>, placed: readonly PlacedRow[]): TableFinding[] {
  if (table.hits !== 'unique' && table.hits !== 'priority') return [];
  return placed.flatMap((a, index) =>
    placed.slice(index + 1).flatMap((b): TableFinding[] => {
      const common = a.box && b.box && intersection(a.box, b.box);
      if (!common) return [];
      const settled =
        table.hits === 'priority' && (a.row.priority !== b.row.priority || a.row.output === b.row.output);
      return settled ? [] : [overlap(table, a, b, common)];
    }),
  );
}

/** Gaps, and rows that earlier ones leave nothing to. */
function coverage(table: DecisionTable<string>, ordered: readonly PlacedRow[]): TableFinding[] {
  let rest: readonly Box[] = [wholeTable(table)];
  const masked: TableFinding[] = [];
  const covers = table.hits === 'first' || table.hits === 'priority';
  for (const { row, box, path } of ordered) {
    if (!box) continue;
    if (covers && !rest.some((part) => intersection(part, box)))
      masked.push(maskedRow(row, path, table, box));
    rest = rest.flatMap((part) => difference(part, box));
    if (rest.length > budget) return [...masked, notAnalysed];
  }
  const [gap] = rest;
  return gap ? [...masked, gapAt(table, gap)] : masked;
}

function witnessOf(inputs: readonly TableInput[], box: Box): Witness {
  const point = corner(box);
  return Object.fromEntries(
    inputs.map((input, index) => {
      const at = point[index]!;
      return [input.id, input.type === 'code' ? input.values[at]! : at];
    }),
  );
}

function say(witness: Witness): string {
  return Object.entries(witness)
    .map(([input, value]) => quote(`${input} = ${value}`))
    .join(', ');
}

function gapAt(table: DecisionTable<string>, box: Box): TableFinding {
  const witness = witnessOf(table.inputs, box);
  return {
    code: 'table-gap',
    severity: table.hits === 'collect' ? 'info' : 'error',
    path: ['rows'],
    witness,
    message: { vi: `không dòng nào áp dụng khi ${say(witness)}`, en: `no row applies when ${say(witness)}` },
    remedy: { vi: 'thêm dòng cho trường hợp này', en: 'add a row for this case' },
  };
}

function overlap(table: DecisionTable<string>, a: PlacedRow, b: PlacedRow, common: Box): TableFinding {
  const witness = witnessOf(table.inputs, common);
  const [one, other] = [quote(a.row.id), quote(b.row.id)];
  const remedy: Bilingual =
    table.hits === 'unique'
      ? {
          vi: 'thu hẹp một dòng, hoặc khai cách chọn khác `unique`',
          en: 'narrow one of them, or declare another way to choose than `unique`',
        }
      : { vi: 'cho hai dòng thứ tự ưu tiên khác nhau', en: 'give the two rows different priorities' };
  return {
    code: 'table-overlap',
    severity: 'error',
    path: b.path,
    witness,
    message: {
      vi: `dòng ${one} và ${other} cùng áp dụng khi ${say(witness)}`,
      en: `the rows ${one} and ${other} both apply when ${say(witness)}`,
    },
    remedy,
  };
}

function maskedRow(row: TableRow<string>, path: Path, table: DecisionTable<string>, box: Box): TableFinding {
  return {
    code: 'table-masked-row',
    severity: 'warning',
    path,
    witness: witnessOf(table.inputs, box),
    message: {
      vi: `dòng ${quote(row.id)} không bao giờ được dùng: các dòng trước đã phủ hết`,
      en: `the row ${quote(row.id)} is never used: the rows before it hold all of it`,
    },
    remedy: { vi: 'bỏ dòng này, hoặc chuyển lên trước', en: 'remove it, or move it up' },
  };
}

function emptyRow(row: TableRow<string>, path: Path): TableFinding {
  return {
    code: 'table-empty-row',
    severity: 'error',
    path,
    witness: null,
    message: {
      vi: `dòng ${quote(row.id)} không áp dụng cho giá trị nào trong miền`,
      en: `the row ${quote(row.id)} applies to no value of the domains`,
    },
    remedy: { vi: 'kiểm tra cận và mã của dòng', en: 'check the bounds and codes of the row' },
  };
}

const notAnalysed: TableFinding = {
  code: 'table-not-analysed',
  severity: 'warning',
  path: ['rows'],
  witness: null,
  message: {
    vi: 'bảng quá lớn nên chưa được kiểm tra là phủ hết các trường hợp',
    en: 'the table is too large and was not checked to hold every case',
  },
  remedy: { vi: 'tách bảng thành nhiều bảng nhỏ', en: 'split it into smaller tables' },
};
