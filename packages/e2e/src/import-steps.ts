import { readFileSync } from 'node:fs';
import { sourceOf } from '@kycuong/spreadsheet/byte-source';
import { gather } from '@kycuong/spreadsheet/gather';
import { openTableFile } from '@kycuong/spreadsheet/open-table-file';
import { writeXlsx } from '@kycuong/spreadsheet/xlsx/write-xlsx';
import { expect, type Page } from '@playwright/test';
import { staffConsole } from './stack.ts';

/** As an office might keep it, made by LibreOffice; see its README. */
export const workbook = readFileSync(
  new URL('../../spreadsheet/fixtures/danh-sach-can-bo.xlsx', import.meta.url),
);
export const mediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** What the person types into the downloaded file, by what stands there. */
const mended: Readonly<Record<string, string>> = {
  '31/02/2025': '28/02/2026',
  'CB 011': 'CB011',
  'Trung tâm Chuyển đổi số': 'TTHCC',
  'công nhật': 'NLĐ',
};

export async function mendFiveRows(bytes: Buffer): Promise<Buffer> {
  const opened = await openTableFile(sourceOf(bytes));
  if (!opened.ok) throw new Error(opened.fault.code);
  const rows = (await gather(opened.file.rows())).map(({ cells }) => [...cells]);
  const cells = rows.map((row) =>
    row.map((cell) =>
      row[1] === 'CB021' && cell === 'Chủ tịch UBND' ? 'Phó Chủ tịch UBND' : (mended[cell] ?? cell),
    ),
  );
  return Buffer.concat(await gather(writeXlsx([{ name: 'Sửa', rows: cells }])));
}

export async function sendWorkbook(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page.goto(`${staffConsole}/nhap`);
  await page.getByLabel('Tệp .xlsx hoặc .csv').setInputFiles({ name, mimeType: mediaType, buffer });
  await page.getByRole('button', { name: 'Gửi và xem trước' }).click();
  await page.waitForURL(/\/nhap\/[0-9a-f-]{36}$/);
}

/** The second sheet first, because people serve in units. */
export async function readUnitsFirst(page: Page): Promise<void> {
  await expect(page.getByRole('cell', { name: /Trần Văn Quyết/ })).toBeVisible();
  await page.getByLabel('Trang tính').selectOption({ label: 'Đơn vị' });
  await page.getByRole('button', { name: 'Đọc lại với lựa chọn này' }).click();
  await page.getByLabel('Mỗi dòng là').selectOption({ label: 'đơn vị' });
  await page.getByRole('button', { name: 'Đọc lại với lựa chọn này' }).click();
  await page.getByLabel('Có hiệu lực từ ngày, khi dòng không ghi').fill('01/07/2025');
  await page.getByLabel('Văn bản làm căn cứ').fill('Quyết định 1/QĐ-UBND (minh họa)');
}

/** From the columns to the confirmation: the page reloads by itself while a job works. */
export async function checkAndConfirm(
  page: Page,
  found: string,
  look: (page: Page) => Promise<void>,
): Promise<void> {
  await page.getByRole('button', { name: 'Kiểm tra cả tệp' }).click();
  await expect(page.getByRole('heading', { name: 'Kết quả kiểm tra' })).toBeVisible({ timeout: 60_000 });
  await look(page);
  await page.getByRole('button', { name: found }).click();
}
export const done = (page: Page) =>
  expect(page.getByRole('status').filter({ hasText: /^Đã nhập/ })).toBeVisible({ timeout: 60_000 });
