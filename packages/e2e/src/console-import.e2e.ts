import { expect, test } from '@playwright/test';
import { signIn } from './console-sign-in.ts';
import { staffConsole } from './stack.ts';

const file = (name: string, text: string) => ({
  name,
  mimeType: 'application/yaml',
  buffer: Buffer.from(text),
});
const overview = `${staffConsole}/danh-muc/46-ct-tu/1/tep`;

test.beforeEach(({ page }) => signIn(page, 'soan.yen-bai@demo.invalid'));

test('a bad file is shown line by line, and nothing is stored', async ({ page }) => {
  await page.goto(overview);
  await page
    .getByLabel('Tệp YAML của danh mục')
    .setInputFiles(file('hong.yaml', 'format: kycuong-catalogue/1\nprovince: yen-bai\nla: 1\n'));
  await page.getByRole('button', { name: 'Chạy thử, chưa lưu' }).click();
  await expect(page.getByText(/Tệp còn \d+ lỗi nên chưa lưu được/)).toBeVisible();
  await expect(page.getByText('dòng 3, cột 1 · la')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Lưu vào bản nháp' })).toHaveCount(0);
});

test('a file above 5 MB gets a clear answer', async ({ page }) => {
  await page.goto(overview);
  await page
    .getByLabel('Tệp YAML của danh mục')
    .setInputFiles(file('to.yaml', `# ${'x'.repeat(5_400_000)}\n`));
  await page.getByRole('button', { name: 'Chạy thử, chưa lưu' }).click();
  await expect(page.getByRole('link', { name: /tối đa 5 MB/ })).toBeVisible();
});

test('a file that is not UTF-8 is refused with the remedy', async ({ page }) => {
  await page.goto(overview);
  await page.getByLabel('Tệp YAML của danh mục').setInputFiles({
    name: 'cu.yaml',
    mimeType: 'application/yaml',
    buffer: Buffer.from([0xff, 0xfe, 0x41, 0x00]),
  });
  await page.getByRole('button', { name: 'Chạy thử, chưa lưu' }).click();
  await expect(page.getByRole('link', { name: /UTF-8/ })).toBeVisible();
});
