import type { ResultLines } from './result-lines.ts';
import type { WithdrawnRecord } from './withdrawn-records.ts';

type Line = ResultLines['lines'][number];

type Cell = string | number | boolean | null;

/** Columns of the file, in order; what each means stands on the page of open data. */
const columns: Readonly<Record<string, (line: Line) => Cell>> = {
  number: ({ number }) => number,
  headline: ({ headline }) => headline,
  unit: ({ unit }) => unit.name,
  territory: ({ unit }) => unit.territory,
  field: ({ field }) => field,
  behaviours: ({ behaviours }) => behaviours.join(' '),
  outcomes: ({ outcomes }) => outcomes.join(' '),
  discipline: ({ measure }) => measure.discipline,
  measure: ({ measure }) => measure.words.vi,
  remedied: ({ remedied }) => remedied,
  disputed: ({ disputed }) => disputed,
  corrections: ({ corrections }) => corrections,
  publishedOn: ({ publishedOn }) => publishedOn,
  endsOn: ({ endsOn }) => endsOn,
  address: ({ number }) => number,
};

/** Columns that a record has once it was withdrawn, and then no other but its number and address. */
const withdrawnColumns: Readonly<Record<string, (record: WithdrawnRecord) => Cell>> = {
  withdrawnOn: ({ on }) => on,
  withdrawnFor: ({ ground }) => ground,
  notice: ({ notice }) => notice,
};

/** RFC 4180. A spreadsheet would run a cell that begins like a formula, so that such a cell begins with an apostrophe. */
function cell(value: Cell): string {
  if (typeof value !== 'string') return String(value ?? '');
  const inert = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}

/** The lines as CSV, with the mark by which spreadsheets know UTF-8. What was withdrawn follows, so that a copy can be mended. */
export function resultTable(
  lines: readonly Line[],
  withdrawn: readonly WithdrawnRecord[],
  addressOf: (number: string) => string,
): string {
  const standing = lines.map((line) => [
    ...Object.entries(columns).map(([name, read]) =>
      name === 'address' ? addressOf(line.number) : read(line),
    ),
    ...Object.keys(withdrawnColumns).map(() => null),
  ]);
  const gone = withdrawn.map((record) => [
    ...Object.keys(columns).map((name) =>
      name === 'number' ? record.number : name === 'address' ? addressOf(record.number) : null,
    ),
    ...Object.values(withdrawnColumns).map((read) => read(record)),
  ]);
  const head = [...Object.keys(columns), ...Object.keys(withdrawnColumns)];
  const rows = [head, ...standing, ...gone].map((row) => row.map(cell).join(','));
  return `\u{FEFF}${rows.join('\r\n')}\r\n`;
}
