import type { ResultLines } from './result-lines.ts';

type Line = ResultLines['lines'][number];

/** Columns of the file, in order; what each means stands in docs/reference/open-data.md. */
const columns: Readonly<Record<string, (line: Line) => string | number | boolean | null>> = {
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

/** RFC 4180. A spreadsheet would run a cell that begins like a formula, so that such a cell begins with an apostrophe. */
function cell(value: string | number | boolean | null): string {
  if (typeof value !== 'string') return String(value ?? '');
  const inert = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}

/** The lines as CSV, with the mark by which spreadsheets know UTF-8. */
export function resultTable(lines: readonly Line[], addressOf: (number: string) => string): string {
  const rows = lines.map((line) =>
    Object.entries(columns).map(([name, read]) =>
      cell(name === 'address' ? addressOf(line.number) : read(line)),
    ),
  );
  return `\u{FEFF}${[Object.keys(columns), ...rows].map((row) => row.join(',')).join('\r\n')}\r\n`;
}
