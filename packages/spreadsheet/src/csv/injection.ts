/**
 * A spreadsheet program runs a cell that begins like a formula. An apostrophe before it makes it text, as typing one does
 * there; a cell that begins with apostrophes before such a sign gets one more, so that reading takes off exactly what
 * writing put on.
 */
const runs = /^'*[=+\-@\t\r]/;
const escaped = /^'+[=+\-@\t\r]/;

export const escapeCell = (cell: string): string => (runs.test(cell) ? `'${cell}` : cell);
export const unescapeCell = (cell: string): string => (escaped.test(cell) ? cell.slice(1) : cell);
