import { readFileSync } from 'node:fs';
import { sourceOf } from '@kycuong/spreadsheet/byte-source';
import { gather } from '@kycuong/spreadsheet/gather';
import { openTableFile } from '@kycuong/spreadsheet/open-table-file';
import { writeXlsx } from '@kycuong/spreadsheet/xlsx/write-xlsx';
import { expectNoAxeViolations } from '@kycuong/testing/axe';
import { expect, test, type Page } from '@playwright/test';
import { signIn } from './console-sign-in.ts';
import { staffConsole } from './stack.ts';

const workbook = readFileSync(new URL('../../spreadsheet/fixtures/danh-sach-can-bo.xlsx', import.meta.url));
const mediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** What the person types into the downloaded file, by what stands there. */
const mended: Readonly<Record<string, string>> = {
  '31/02/2025': '28/02/2026',
  'CB 011': 'CB011',
  'Trung tâm Chuyển đổi số': 'TTHCC',
  'công nhật': 'NLĐ',
};

async function mend(bytes: Buffer): Promise<Buffer> {
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

async function send(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page.goto(`${staffConsole}/nhap`);
  await page.getByLabel('Tệp .xlsx hoặc .csv').setInputFiles({ name, mimeType: mediaType, buffer });
  await page.getByRole('button', { name: 'Gửi và xem trước' }).click();
  await page.waitForURL(/\/nhap\/[0-9a-f-]{36}$/);
}

/** From the columns to the confirmation: the page reloads by itself while a job works. */
async function checkAndConfirm(
  page: Page,
  found: string,
  look: (page: Page) => Promise<void>,
): Promise<void> {
  await page.getByRole('button', { name: 'Kiểm tra cả tệp' }).click();
  await expect(page.getByRole('heading', { name: 'Kết quả kiểm tra' })).toBeVisible({ timeout: 60_000 });
  await look(page);
  await page.getByRole('button', { name: found }).click();
}
const done = (page: Page) =>
  expect(page.getByRole('status').filter({ hasText: /^Đã nhập/ })).toBeVisible({ timeout: 60_000 });

for (const javaScriptEnabled of [true, false])
  test(`the workbook of an office comes in, five refused rows mended, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async ({
    browser,
  }) => {
    test.setTimeout(240_000);
    const context = await browser.newContext({ javaScriptEnabled, locale: 'vi-VN', acceptDownloads: true });
    const page = await context.newPage();
    // axe is itself a script.
    const look = javaScriptEnabled ? expectNoAxeViolations : () => Promise.resolve();
    const province = javaScriptEnabled ? 'quang-ninh' : 'khanh-hoa';
    await signIn(page, `to-chuc.${province}@demo.invalid`);

    await send(page, 'danh-sach-can-bo.xlsx', workbook);
    await expect(page.getByRole('cell', { name: /Trần Văn Quyết/ })).toBeVisible();
    await page.getByLabel('Trang tính').selectOption({ label: 'Đơn vị' });
    await page.getByRole('button', { name: 'Đọc lại với lựa chọn này' }).click();
    await page.getByLabel('Mỗi dòng là').selectOption({ label: 'đơn vị' });
    await page.getByRole('button', { name: 'Đọc lại với lựa chọn này' }).click();
    await page.getByLabel('Có hiệu lực từ ngày, khi dòng không ghi').fill('01/07/2025');
    await page.getByLabel('Văn bản làm căn cứ').fill('Quyết định 1/QĐ-UBND (minh họa)');
    await look(page);
    await checkAndConfirm(page, 'Nhập 9 bản ghi', look);
    await done(page);

    await page.getByRole('button', { name: 'Nhập trang tính khác của tệp này' }).click();
    await page.getByLabel('Văn bản làm căn cứ').fill('Công văn 00/SNV (minh họa)');
    await page.getByRole('button', { name: 'Kiểm tra cả tệp' }).click();
    await expect(page.getByRole('heading', { name: 'Các dòng chưa nhập được' })).toBeVisible({
      timeout: 60_000,
    });
    await expect(page.getByText('`31/02/2025` không phải là ngày, hoặc không có ngày này')).toBeVisible();
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Tải các dòng chưa nhập (XLSX)' }).click();
    const refused = readFileSync(await (await download).path());
    await page.getByRole('button', { name: /^Nhập 32 bản ghi/ }).click();
    await done(page);

    await send(page, 'da-sua.xlsx', await mend(refused));
    await page.getByLabel('Văn bản làm căn cứ').fill('Công văn 00/SNV (minh họa)');
    await checkAndConfirm(page, 'Nhập 10 bản ghi', look);
    await done(page);
    await page.getByRole('link', { name: 'Xem cây tổ chức' }).click();
    await expect(page.getByRole('link', { name: /Sở Tài chính/ }).first()).toBeVisible();
    await page.goto(`${staffConsole}/nhap`);
    await look(page);
    await context.close();
  });

test('a file that is no table is refused in words, and nothing is kept', async ({ page }) => {
  await signIn(page, 'to-chuc.yen-bai@demo.invalid');
  for (const [bytes, words] of [
    [[0x89, 0x50, 0x4e, 0x47], /ảnh PNG/],
    [[0xd0, 0xcf, 0x11, 0xe0], /Excel đời cũ/],
  ] as const) {
    await page.goto(`${staffConsole}/nhap`);
    await page
      .getByLabel('Tệp .xlsx hoặc .csv')
      .setInputFiles({ name: 'a.xlsx', mimeType: mediaType, buffer: Buffer.from(bytes) });
    await page.getByRole('button', { name: 'Gửi và xem trước' }).click();
    await expect(page.getByRole('alert')).toContainText(words);
  }
  await expect(page.getByText('Chưa nhập tệp nào')).toBeVisible();
});
