import { escapeCell } from './injection.ts';

type Rows = Iterable<readonly string[]> | AsyncIterable<readonly string[]>;

const quoted = /[",;\t|\r\n]|^\s|\s$/;
const cellText = (cell: string): string => {
  const safe = escapeCell(cell);
  return quoted.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

const enough = 64 * 1024;

/** UTF-8 with a mark, by which Excel knows it; cells that Excel would run are text. Reading it gives the same rows. */
export async function* writeCsv(rows: Rows): AsyncGenerator<Uint8Array> {
  let waiting = '\ufeff';
  for await (const row of rows) {
    waiting += `${row.map(cellText).join(',')}\r\n`;
    if (waiting.length < enough) continue;
    yield Buffer.from(waiting);
    waiting = '';
  }
  if (waiting !== '') yield Buffer.from(waiting);
}
