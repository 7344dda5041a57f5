import { writeCsv } from '@kycuong/spreadsheet/csv/write-csv';
import { writeXlsx } from '@kycuong/spreadsheet/xlsx/write-xlsx';
import type { StaffCaller } from '../staff-router.ts';
import type { ExportedList } from './export-list.ts';

export type ExportFormat = 'csv' | 'xlsx';

/** A list as a file, made while it is read: memory does not grow with it, and an import takes it back unchanged. */
export const organisationFile = (
  caller: StaffCaller,
  list: ExportedList,
  format: ExportFormat,
): AsyncIterable<Uint8Array> =>
  format === 'csv' ? writeCsv(rowsOf(caller, list)) : writeXlsx([{ name: list, rows: rowsOf(caller, list) }]);

async function* rowsOf(caller: StaffCaller, list: ExportedList): AsyncGenerator<readonly string[]> {
  let after: string | null = '';
  let first = true;
  while (after !== null) {
    const page: Awaited<ReturnType<StaffCaller['organisation']['exportList']>> =
      await caller.organisation.exportList({ list, after });
    if (first) yield page.columns;
    first = false;
    yield* page.rows;
    after = page.next;
  }
}
