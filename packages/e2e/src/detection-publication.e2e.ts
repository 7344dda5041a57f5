import { expectNoAxeViolations } from '@kycuong/testing/axe';
import { expect, type Page, test } from '@playwright/test';
import { signIn } from './console-sign-in.ts';
import { staffConsole } from './stack.ts';

const indicator = 'kh.02a.referral-ping-pong';
const name = 'Một việc bị chuyển qua chuyển lại';
const dayInForty = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Ho_Chi_Minh' }).format(
  new Date(Date.now() + 40 * 86_400_000),
);

/** Opens a version of its own, whatever other journeys left behind, and returns its address. */
async function changeRule(page: Page): Promise<string> {
  await signIn(page, 'soan.khanh-hoa@demo.invalid');
  await page.goto(`${staffConsole}/danh-muc/moi`);
  await page.getByRole('button', { name: '35-CT/TU' }).click();
  await page.waitForURL(/\/danh-muc\/35-ct-tu\/\d+\/sua$/);
  const version = page.url().replace(/\/sua$/, '');
  await page.goto(`${version}/sua/chi-bao/${indicator}`);
  await expect(page.getByRole('heading', { name: 'Biểu mẫu' })).toBeVisible();
  await page.getByText('Mã của chỉ báo', { exact: true }).click();
  const text = page.getByLabel('Mã YAML của chỉ báo');
  await text.fill((await text.inputValue()).replace(/absorbs: \[[^\]]+\]/, 'absorbs: []'));
  await page.getByRole('button', { name: 'Lưu nháp' }).click();
  await expect(page.getByText('Đã lưu vào bản nháp.')).toBeVisible();
  return version;
}

/** Cases that fail say so; those that stand are kept, and the trial then runs them. */
async function writeCases(page: Page, version: string): Promise<void> {
  await page.goto(`${version}/sua/chi-bao/${indicator}/tinh-huong`, { waitUntil: 'networkidle' });
  const text = page.getByLabel('Tình huống, dạng văn bản');
  const shipped = await text.inputValue();
  const run = async () => {
    await page.getByRole('button', { name: 'Chạy các tình huống' }).click();
    await page.waitForLoadState('networkidle');
  };
  await text.fill(shipped.replace('format: kycuong-cases/1', 'format: kycuong-cases/7'));
  await run();
  await expect(page.getByRole('alert')).toContainText('format');
  await text.fill(shipped.replace('outcome: match', 'outcome: no-match'));
  await run();
  await expect(page.locator('.finds__block')).toContainText('phải ra: không có tín hiệu; đã ra: có tín hiệu');
  await expectNoAxeViolations(page);
  await text.fill(shipped);
  await run();
  await expect(page.locator('.finds__block')).toHaveCount(0);
  await expect(page.getByText(/tình huống nhận ra \d+ trên \d+ lỗi/)).toBeVisible();
  await expectNoAxeViolations(page);
  await page.getByRole('button', { name: 'Lưu tình huống' }).click();
  await page.waitForURL(`${version}/chi-bao/${indicator}`);
  await expect(page.getByText(/tình huống do tỉnh viết/)).toBeVisible();
}

/** Tries the draft over stored evidence, and accepts with a reason what may be accepted. */
async function tryDraft(page: Page, version: string): Promise<void> {
  await page.goto(`${version}/chay-thu`);
  await expect(page.getByRole('link', { name })).toBeVisible();
  await expectNoAxeViolations(page);
  await page.getByLabel('Nhìn lại').selectOption('today');
  await page.getByRole('button', { name: /^Chạy thử/ }).click();
  await expect(page.getByRole('button', { name: 'Dừng chạy thử' })).toBeVisible();
  // The page follows the run by itself.
  await expect(page.getByText('Chưa biết')).toHaveCount(0, { timeout: 60_000 });
  await page.getByText('Chấp nhận kèm lý do').first().click();
  await expectNoAxeViolations(page);
  await page.getByLabel('Lý do chấp nhận').fill('Tỉnh chưa kiểm tra kỳ nào (minh họa).');
  await page.getByRole('button', { name: 'Chấp nhận kèm lý do' }).click();
  await expect(page.getByText('Tỉnh chưa kiểm tra kỳ nào')).toBeVisible();
  await expect(page.getByText('Còn thiếu')).toHaveCount(0);
}

/** The version goes to another person, who sets the day on which it takes effect. */
async function approve(page: Page, version: string): Promise<void> {
  await page.goto(`${version}/sua`);
  await page.getByRole('button', { name: 'Gửi duyệt' }).click();
  await page.waitForURL(`${version}/ra-soat`);
  await signIn(page, 'duyet.khanh-hoa@demo.invalid');
  await page.goto(`${version}/ra-soat`);
  await page.getByLabel('Có hiệu lực từ ngày').fill(dayInForty);
  await page.getByRole('button', { name: 'Duyệt', exact: true }).click();
  await expect(page.getByText(/^Đã duyệt\. Bản này có hiệu lực từ/)).toBeVisible();
}

test('a changed rule takes effect only once it was tried and its cases stand', async ({ page }) => {
  test.setTimeout(150_000);
  const version = await changeRule(page);
  await page.goto(`${version}/sua`);
  await page.getByRole('button', { name: 'Gửi duyệt' }).click();
  await expect(page.getByRole('alert')).toContainText('chưa đủ kiểm chứng');
  await writeCases(page, version);
  await tryDraft(page, version);
  await approve(page, version);
});
