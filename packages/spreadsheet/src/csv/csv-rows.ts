import { CsvError, parse } from 'csv-parse';
import { pipeline, Readable } from 'node:stream';
import type { ByteSource } from '../byte-source.ts';
import type { Limits } from '../limits.ts';
import { faultOf, SheetFaultError } from '../sheet-fault.ts';
import { noNotes, type SheetRow } from '../sheet-row.ts';
import { checkWidth, tooManyRows } from '../size-faults.ts';
import type { Delimiter } from './delimiter.ts';
import type { Encoding } from './encoding.ts';
import { unescapeCell } from './injection.ts';

export interface CsvForm {
  readonly encoding: Encoding;
  readonly delimiter: Delimiter;
}

const wrongEncoding = (encoding: Encoding, row: number) => ({
  ...faultOf(
    'wrong-encoding',
    [`có byte không đọc được theo bảng mã ${encoding}`, `there are bytes that are not ${encoding}`],
    ['chọn bảng mã khác, hoặc lưu tệp bằng UTF-8', 'choose another encoding, or save the file as UTF-8'],
  ),
  row,
});

const notCsv = (row: number) => ({
  ...faultOf(
    'malformed-csv',
    [
      'dấu ngoặc kép mở ra mà không đóng, hoặc đóng giữa chừng',
      'a quotation mark opens and never closes, or closes early',
    ],
    [
      'viết đôi dấu ngoặc kép ở trong ô (""), và đóng ngoặc ở cuối ô; hoặc gửi tệp .xlsx',
      'double a quotation mark inside a cell (""), and close it at the end of the cell; or send an .xlsx file',
    ],
  ),
  row,
});

interface Parsed {
  readonly record: string[];
  readonly info: { readonly lines: number };
}

/** The rows as the file has them, empty ones left out. Memory does not grow with the file. */
export async function* csvRows(
  source: ByteSource,
  { encoding, delimiter }: CsvForm,
  limits: Limits,
): AsyncGenerator<SheetRow> {
  const parser = parse({
    delimiter,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    record_delimiter: ['\r\n', '\n', '\r'],
    max_record_size: limits.cellLength * 8,
  });
  // What goes wrong in decoding ends the parser, and the loop below throws it.
  pipeline(Readable.from(decoded(source, encoding), { objectMode: true }), parser, () => {});
  let [line, count] = [0, 0];
  try {
    for await (const { record, info } of parser as AsyncIterable<Parsed>) {
      const row = info.lines - breaksIn(record);
      line = info.lines;
      if (record.every((cell) => cell === '')) continue;
      if (++count > limits.rows) throw new SheetFaultError(tooManyRows(limits, row));
      yield { row, cells: checkWidth(record.map(cleanCell), row, limits), notes: noNotes };
    }
  } catch (error) {
    if (error instanceof CsvError) throw new SheetFaultError(notCsv(line + 1));
    if (error instanceof TypeError && 'code' in error && error.code === 'ERR_ENCODING_INVALID_ENCODED_DATA')
      throw new SheetFaultError(wrongEncoding(encoding, line + 1));
    throw error;
  }
}

function breaksIn(record: readonly string[]): number {
  let breaks = 0;
  for (const cell of record) if (cell.includes('\n')) breaks += cell.split('\n').length - 1;
  return breaks;
}

const plain = /^[\x20-\x7e]*$/;
const cleanCell = (cell: string): string => {
  const safe = unescapeCell(cell);
  return plain.test(safe) ? safe : safe.normalize('NFC');
};

async function* decoded(source: ByteSource, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  for await (const chunk of source.chunks()) {
    const text = decoder.decode(chunk, { stream: true });
    if (text !== '') yield text;
  }
  const rest = decoder.decode();
  if (rest !== '') yield rest;
}
