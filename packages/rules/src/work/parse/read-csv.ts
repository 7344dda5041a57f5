import { parse } from 'csv-parse/sync';
import { quote } from '../../core/quote.ts';
import { type EvidenceKindId, fieldOf, isEvidenceKind } from '../evidence-kinds.ts';
import { headerFaults } from './csv-header.ts';
import { fault, type LineFault, type RawLine } from './evidence-problem.ts';

const mostColumns = 200;

/** Rows of a CSV file as the objects that JSON lines would hold. The first line names the columns. */
export function readCsv(text: string, kind?: EvidenceKindId): { lines: RawLine[]; faults: LineFault[] } {
  const read = readCells(text);
  if (!Array.isArray(read)) return { lines: [], faults: [read] };
  const [header, ...rows] = withLines(read);
  const columns = (header?.cells ?? []).map((cell) => cell.trim());
  const wrong = columns.length > mostColumns ? [tooWide(columns.length)] : headerFaults(columns, kind);
  if (wrong.length > 0) return { lines: [], faults: wrong };
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const uneven = filled.filter(({ cells }) => cells.length !== columns.length);
  return {
    lines: filled
      .filter(({ cells }) => cells.length === columns.length)
      .map(({ line, cells }) => ({ line, value: asObject(columns, cells, kind) })),
    faults: uneven.map(({ line, cells }) => wrongWidth(line, cells.length, columns.length)),
  };
}

function readCells(text: string): string[][] | LineFault {
  try {
    return parse(text, { delimiter: delimiterOf(text), relax_column_count: true, skip_empty_lines: false });
  } catch (error) {
    const line = error instanceof Error && 'lines' in error ? Number(error.lines) : 1;
    return malformed(line);
  }
}

/** Spreadsheets in Vietnamese write semicolons, because the comma is the decimal mark. */
function delimiterOf(text: string): string {
  const end = text.search(/[\r\n]/);
  const header = end === -1 ? text : text.slice(0, end);
  const counted = [',', ';', '\t'].map((mark) => ({ mark, count: header.split(mark).length }));
  return counted.reduce((most, one) => (one.count > most.count ? one : most)).mark;
}

/** Cells may hold line breaks, so a row's line is where the rows before it end. */
function withLines(rows: readonly string[][]): { line: number; cells: string[] }[] {
  let next = 1;
  return rows.map((cells) => {
    const line = next;
    next += 1 + cells.reduce((sum, cell) => sum + lineBreaks(cell), 0);
    return { line, cells };
  });
}

function lineBreaks(cell: string): number {
  return cell.match(/\r\n|[\r\n]/g)?.length ?? 0;
}

function asObject(columns: readonly string[], cells: readonly string[], kind: EvidenceKindId | undefined) {
  const own = kind ?? cells[columns.indexOf('kind')]?.trim() ?? '';
  const object: Record<string, unknown> = kind === undefined ? {} : { kind };
  for (let index = 0; index < columns.length; index++) {
    const cell = cells[index]!.trim();
    if (cell !== '') object[columns[index]!] = cellValue(own, columns[index]!, cell);
  }
  return object;
}

/** A cell as the value its field holds; text that is no such value stays text, and the schema says so. */
function cellValue(kind: string, column: string, cell: string): unknown {
  const type =
    column === 'withdrawn' ? 'truth' : isEvidenceKind(kind) ? fieldOf(kind, column)?.type.type : undefined;
  if (type === 'truth' && (cell === 'true' || cell === 'false')) return cell === 'true';
  return type === 'whole' && /^-?\d{1,15}$/.test(cell) ? Number(cell) : cell;
}

function malformed(line: number): LineFault {
  return fault(
    line,
    [],
    'malformed-csv',
    { vi: 'dấu nháy kép mở hoặc đóng sai chỗ', en: 'a double quote opens or closes in the wrong place' },
    {
      vi: 'đặt cả ô giữa hai dấu nháy kép, và viết đôi dấu nháy ở bên trong',
      en: 'put the whole cell between double quotes and double the quotes inside it',
    },
  );
}

function wrongWidth(line: number, got: number, expected: number): LineFault {
  return fault(
    line,
    [],
    'row-width',
    {
      vi: `dòng có ${quote(got)} ô, tiêu đề có ${expected}`,
      en: `the row has ${quote(got)} cells, the header ${expected}`,
    },
    {
      vi: 'thêm hoặc bỏ ô; ô có dấu phân cách bên trong phải đặt giữa hai dấu nháy kép',
      en: 'add or remove cells; a cell that holds the separator goes between double quotes',
    },
  );
}

function tooWide(got: number): LineFault {
  return fault(
    1,
    [],
    'row-width',
    {
      vi: `dòng đầu có ${got} cột, nhiều nhất là ${mostColumns}`,
      en: `the first line has ${got} columns, at most ${mostColumns} can be`,
    },
    { vi: 'dòng đầu phải là tên các trường', en: 'the first line must name the fields' },
  );
}
