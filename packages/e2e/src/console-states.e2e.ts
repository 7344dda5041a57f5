import { expectNoAxeViolations } from '@kycuong/testing/axe';
import { expect, test, type Page } from '@playwright/test';
import { signIn } from './console-sign-in.ts';
import { demoAccount, staffConsole } from './stack.ts';

const version = `${staffConsole}/danh-muc/ky-luat-ky-cuong-hanh-chinh/2`;
const editors = [
  'sua',
  'sua/bieu-hien/4',
  'sua/tham-so/publication.minimum-group-size',
  'sua/co-che/apology-letter',
  'sua/co-che/dissemination',
  'sua/cong-khai',
];

async function openDraft(page: Page): Promise<void> {
  await signIn(page, 'soan.quang-ninh@demo.invalid');
  const opened = await page.goto(version);
  if (opened?.status() === 200) return;
  await page.goto(`${staffConsole}/danh-muc/moi`);
  await page.getByRole('button', { name: /^Soạn bản mới của/ }).click();
  await page.waitForURL(/\/sua/);
}

test('every editor of a draft is without an axe violation, as it opens and with an error in it', async ({
  page,
}) => {
  test.setTimeout(180_000);
  await openDraft(page);
  for (const editor of editors) {
    await page.goto(`${version}/${editor}`);
    await expectNoAxeViolations(page);
  }
  await page.goto(`${version}/sua/bieu-hien/4`);
  await page.getByLabel('Tên ngắn, tiếng Việt').fill('');
  await page.getByRole('button', { name: 'Lưu nháp' }).click();
  await expect(page.getByRole('link', { name: /Tên ngắn, tiếng Việt/ })).toBeVisible();
  await expectNoAxeViolations(page);
});

test('what an import found, and setting a second factor up, are without an axe violation', async ({
  page,
}) => {
  await openDraft(page);
  await page.goto(`${version}/tep`);
  await page.getByLabel('Tệp YAML của danh mục').setInputFiles({
    name: 'hong.yaml',
    mimeType: 'application/yaml',
    buffer: Buffer.from('format: kycuong-catalogue/1\nprovince: quang-ninh\nla: 1\n'),
  });
  await page.getByRole('button', { name: 'Chạy thử, chưa lưu' }).click();
  await expect(page.getByText(/Tệp còn \d+ lỗi/)).toBeVisible();
  await expectNoAxeViolations(page);
  await page.goto(`${staffConsole}/tai-khoan`);
  const secondFactor = page.getByRole('region', { name: 'Xác thực hai lớp' });
  await secondFactor
    .getByLabel('Mật khẩu hiện tại')
    .fill(demoAccount('soan.quang-ninh@demo.invalid').password);
  await page.getByRole('button', { name: 'Bắt đầu thiết lập' }).click();
  await expect(page.getByLabel('Mã xác thực')).toBeVisible();
  await expectNoAxeViolations(page);
});
