import { expect, test } from '@playwright/test';
import { signIn } from './console-sign-in.ts';
import { checkAndConfirm, done, mediaType, readUnitsFirst, sendWorkbook, workbook } from './import-steps.ts';
import { staffConsole } from './stack.ts';

test('the workbook of an office comes in without JavaScript', async ({ browser }) => {
  test.setTimeout(120_000);
  const context = await browser.newContext({ javaScriptEnabled: false, locale: 'vi-VN' });
  const page = await context.newPage();
  // axe is itself a script; the same pages pass it in the newcomer's journey.
  const look = () => Promise.resolve();
  await signIn(page, 'to-chuc.khanh-hoa@demo.invalid');
  await sendWorkbook(page, 'danh-sach-can-bo.xlsx', workbook);
  await readUnitsFirst(page);
  await checkAndConfirm(page, 'Nhập 9 bản ghi', look);
  await done(page);
  await page.getByRole('button', { name: 'Nhập trang tính khác của tệp này' }).click();
  await page.getByLabel('Văn bản làm căn cứ').fill('Công văn 00/SNV (minh họa)');
  await page.getByRole('button', { name: 'Kiểm tra cả tệp' }).click();
  await expect(page.getByRole('heading', { name: 'Các dòng chưa nhập được' })).toBeVisible({
    timeout: 60_000,
  });
  await page.getByRole('button', { name: /^Nhập 32 bản ghi/ }).click();
  await done(page);
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
