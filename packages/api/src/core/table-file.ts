import { writeCsv } from '@kycuong/spreadsheet/csv/write-csv';
import { gather } from '@kycuong/spreadsheet/gather';
import { writeXlsx } from '@kycuong/spreadsheet/xlsx/write-xlsx';

export type TableFormat = 'csv' | 'xlsx';

export interface TableToWrite {
  /** Without an ending. */
  readonly name: string;
  readonly format: TableFormat;
  /** The first row is the header. */
  readonly rows: Iterable<readonly string[]> | AsyncIterable<readonly string[]>;
}

export interface MadeFile {
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

const mediaTypes: Record<TableFormat, string> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** A list as a file that nothing in it can run, and that an import reads back unchanged. */
export async function tableFile({ name, format, rows }: TableToWrite): Promise<MadeFile> {
  const made = format === 'csv' ? writeCsv(rows) : writeXlsx([{ name, rows }]);
  const bytes = Buffer.concat(await gather(made));
  return { fileName: `${name}.${format}`, mediaType: mediaTypes[format], bytes };
}
