import { expectEnoughContrast, expectNoAxeViolations } from '@kycuong/testing/axe';
import { expect, type Page, test } from '@playwright/test';
import { signIn } from './console-sign-in.ts';
import { staffConsole } from './stack.ts';

const version = '/danh-muc/46-ct-tu/2';
const pages = [
  '/',
  '/tai-khoan',
  '/chon-tinh',
  '/danh-muc',
  '/danh-muc/moi',
  version,
  `${version}?q=ne+tranh&doi-tuong=head`,
  `${version}?q=khong+co+tu+nay`,
  `${version}/bieu-hien/11`,
  `${version}/so-sanh`,
  `${version}/ra-soat`,
  `${version}/lich-su`,
  `${version}/tep`,
  `${version}/sua`,
  '/danh-muc/46-ct-tu/99',
];

/** What an inspector reads: the work, its sources, the log, and what they were told. */
const pagesOfInspector = [
  '/viec',
  '/nguon',
  '/y-kien',
  '/nguyen-nhan',
  '/ra-soat',
  '/nhat-ky-he-thong?viec=view',
  '/nhat-ky-he-thong/kiem-tra',
  '/nhat-ky-he-thong/xoa',
  '/thong-bao',
  '/thong-bao/cai-dat',
];

/** In the light first; the dark can only change what stands out from what. */
async function expectNoAxeViolationsInBothSchemes(page: Page): Promise<void> {
  await expectNoAxeViolations(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectEnoughContrast(page);
  await page.emulateMedia({ colorScheme: 'light' });
}

test('no page of the console has an axe violation, in light and in dark', async ({ page }) => {
  test.setTimeout(240_000);
  await page.goto(`${staffConsole}/dang-nhap`);
  await expectNoAxeViolationsInBothSchemes(page);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await expectNoAxeViolationsInBothSchemes(page);
  await signIn(page, 'soan.yen-bai@demo.invalid');
  for (const path of pages) {
    await page.goto(staffConsole + path);
    await expectNoAxeViolationsInBothSchemes(page);
  }
  await signIn(page, 'thanh-tra.yen-bai@demo.invalid');
  for (const path of pagesOfInspector) {
    const answer = await page.goto(staffConsole + path);
    expect([path, answer?.status()]).toEqual([path, 200]);
    await expectNoAxeViolationsInBothSchemes(page);
  }
});

test('the console speaks English in full, and keeps the directive in Vietnamese', async ({ page }) => {
  await signIn(page, 'duyet.yen-bai@demo.invalid');
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.goto(`${staffConsole}${version}/bieu-hien/11`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('11.');
  await expect(page.locator('blockquote')).toHaveAttribute('lang', 'vi');
  await expect(page.getByText('Set by the province')).toBeVisible();
});

test('who may not review sees why, and no button', async ({ page }) => {
  await signIn(page, 'lanh-dao.yen-bai@demo.invalid');
  await page.goto(`${staffConsole}${version}/ra-soat`);
  await expect(page.getByText('Chỉ người duyệt danh mục của tỉnh')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Duyệt', exact: true })).toHaveCount(0);
});

test('a stranger is led to the sign-in page and back', async ({ page }) => {
  await page.goto(staffConsole + version);
  await expect(page).toHaveURL(/\/dang-nhap\?tiep=/);
});

test('whoever works for one province only lands on the work list, without being asked', async ({ page }) => {
  await signIn(page, 'duyet.quang-ninh@demo.invalid');
  await expect(page).toHaveURL(`${staffConsole}/`);
  await expect(page.getByRole('heading', { name: 'Chờ tôi rà soát' })).toBeVisible();
});

test('a page that is not there keeps the way to everything else', async ({ page }) => {
  await signIn(page, 'soan.yen-bai@demo.invalid');
  await page.goto(`${staffConsole}/danh-muc/46-ct-tu/99`);
  await expect(page.getByRole('heading', { name: 'Không tìm thấy' })).toBeVisible();
  await page.getByRole('navigation', { name: 'Chính' }).getByRole('link', { name: 'Danh mục' }).click();
  await expect(page).toHaveURL(`${staffConsole}/danh-muc`);
});

test('on a phone the bar keeps name, province and the way out on one line', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  await signIn(page, 'soan.quang-ninh@demo.invalid');
  const end = await page.locator('.topbar__end').boundingBox();
  const mark = await page.locator('.topbar .mark').boundingBox();
  expect(end?.height).toBeLessThan(40);
  expect(Math.abs((end?.y ?? 0) - (mark?.y ?? 99))).toBeLessThan(20);
});

test('leaving with words that are not saved asks first, and staying keeps them', async ({ page }) => {
  await signIn(page, 'soan.quang-ninh@demo.invalid');
  await page.goto(`${staffConsole}/danh-muc/moi`);
  await page.getByRole('button', { name: /Soạn bản mới/ }).click();
  await page.waitForURL('**/sua');
  await page.goto(`${page.url()}/bieu-hien/1`);
  const title = page.getByLabel('Tên ngắn, tiếng Việt');
  await title.fill('Chưa lưu');
  await page.locator('#svelte-announcer').waitFor({ state: 'attached' });
  const asked = page.waitForEvent('dialog');
  const leaving = page.getByRole('link', { name: 'So sánh' }).click();
  await (await asked).dismiss();
  await leaving;
  await expect(title).toHaveValue('Chưa lưu');
});
