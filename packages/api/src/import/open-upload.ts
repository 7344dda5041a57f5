import { type ImportRun, readUpload } from '@kycuong/db/import';
import { importRefusal } from '@kycuong/rules/import';
import type { Delimiter } from '@kycuong/spreadsheet/csv/delimiter';
import type { Encoding } from '@kycuong/spreadsheet/csv/encoding';
import { openTableFile, type TableFile } from '@kycuong/spreadsheet/open-table-file';
import { SheetFaultError } from '@kycuong/spreadsheet/sheet-fault';
import type { SheetRow } from '@kycuong/spreadsheet/sheet-row';
import type { Acting } from '../core/procedure.ts';
import { refuse } from '../core/refusal-error.ts';

type Read = Pick<ImportRun, 'uploadId' | 'encoding' | 'delimiter' | 'oldFonts'>;

/** The file of an import as rows, read as was chosen; null when it was kept long enough and is gone. */
export async function openUpload({ transaction, province }: Acting, run: Read): Promise<TableFile | null> {
  const source = run.uploadId === null ? undefined : await readUpload(transaction, province, run.uploadId);
  if (!source) return null;
  const opened = await openTableFile(source, {
    encoding: (run.encoding ?? undefined) as Encoding | undefined,
    delimiter: (run.delimiter ?? undefined) as Delimiter | undefined,
    oldFonts: run.oldFonts,
  });
  return opened.ok ? opened.file : refuse(importRefusal('FILE_NOT_READABLE'), opened.fault);
}

/** The first rows of a sheet. */
export async function firstRows(file: TableFile, sheet: number, atMost: number): Promise<SheetRow[]> {
  const rows: SheetRow[] = [];
  try {
    for await (const row of file.rows(sheet)) {
      rows.push(row);
      if (rows.length === atMost) break;
    }
  } catch (error) {
    if (error instanceof SheetFaultError) return refuse(importRefusal('FILE_NOT_READABLE'), error.fault);
    throw error;
  }
  return rows;
}
