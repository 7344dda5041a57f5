import { parse } from 'csv-parse/sync';

export const delimiters = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof delimiters)[number];

/** The one that cuts the first lines into the same number of cells most often; a comma when there is one column alone. */
export function delimiterOf(head: string): Delimiter {
  const lastBreak = head.lastIndexOf('\n');
  const whole = lastBreak > 0 ? head.slice(0, lastBreak) : head;
  const scored = delimiters.map((delimiter) => ({ delimiter, score: scoreOf(whole, delimiter) }));
  return scored.reduce((best, one) => (one.score > best.score ? one : best)).delimiter;
}

function scoreOf(text: string, delimiter: Delimiter): number {
  const rows = firstRows(text, delimiter);
  const widths = new Map<number, number>();
  for (const row of rows) widths.set(row.length, (widths.get(row.length) ?? 0) + 1);
  let best = 0;
  for (const [width, count] of widths)
    if (width > 1) best = Math.max(best, (count / rows.length) * Math.log2(width + 1));
  return best;
}

function firstRows(text: string, delimiter: Delimiter): string[][] {
  try {
    return parse(text, {
      delimiter,
      to: 50,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
    });
  } catch {
    return text
      .split(/\r?\n/, 50)
      .filter((line) => line !== '')
      .map((line) => line.split(delimiter));
  }
}
