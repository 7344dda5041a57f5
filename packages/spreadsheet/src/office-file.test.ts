import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { sourceOf } from './byte-source.ts';
import { gather } from './gather.ts';
import { openTableFile } from './open-table-file.ts';
import type { SheetRow } from './sheet-row.ts';

const bytes = readFileSync(new URL('../fixtures/danh-sach-can-bo.xlsx', import.meta.url));

async function rowsOf(sheet: number): Promise<SheetRow[]> {
  const opened = await openTableFile(sourceOf(bytes));
  if (!opened.ok) throw new Error(opened.fault.code);
  expect(opened.file.sheets.map(({ name }) => name)).toEqual(['Cán bộ', 'Đơn vị']);
  return gather(opened.file.rows(sheet));
}

it('a workbook that LibreOffice made is read as a person sees it', async () => {
  const rows = await rowsOf(0);
  const header = rows.findIndex(({ cells }) => cells[1] === 'Mã CBCCVC');
  expect(rows[header]!.row).toBe(7);
  const [first, second, third, fourth] = rows.slice(header + 1);
  expect(first!.cells.slice(0, 7)).toEqual([
    '1',
    'CB001',
    'Nguyễn Thị Minh Hạnh',
    'Công chức',
    'SNV',
    'Giám đốc Sở',
    '2025-07-01',
  ]);
  expect(second!.cells.slice(0, 7)).toEqual([
    '2',
    'CB002',
    'Trần Văn Quyết',
    'Công chức',
    'SNV',
    'Phó Giám đốc',
    '05/07/2025',
  ]);
  expect(second!.notes.map(({ column, kind }) => [column, kind])).toEqual(
    expect.arrayContaining([
      [0, 'formula'],
      [2, 'tcvn3'],
      [4, 'merged'],
      [5, 'tcvn3'],
    ]),
  );
  expect(third!.cells[6]).toBe('ngày 1 tháng 8 năm 2025');
  expect(fourth!.cells[7]).toBe('=HYPERLINK("http://x.invalid")');
  expect(rows.at(-1)!.cells.slice(1, 6)).toEqual(['CB021', 'Chu Văn Tuấn', 'CC', 'X-TS', 'Chủ tịch UBND']);
});

it('its second sheet too, old fonts included', async () => {
  const names = (await rowsOf(1)).slice(3).map(({ cells }) => cells[2]);
  expect(names).toContain('Sở Tài chính');
  expect(names).toContain('UBND phường Hải Thành');
});
