import { expect, test } from '@playwright/test';
import { publicSite } from './stack.ts';

test('"ne tranh" finds "né tránh" and shows where', async ({ page }) => {
  await page.goto(publicSite);
  await page.getByRole('searchbox').fill('ne tranh');
  await page.getByRole('button', { name: 'Tìm' }).click();
  await expect(page).toHaveURL(/\/tim-kiem\?q=ne\+tranh$/);
  await expect(page.getByRole('status')).toContainText('kết quả cho “ne tranh”');
  await expect(page.getByRole('heading', { name: /^Biểu hiện 6$/ })).toBeVisible();
  await expect(page.locator('mark').filter({ hasText: 'né tránh' }).first()).toBeVisible();
});

for (const query of ['hoa', 'hòa', 'hoà', 'hòa'.normalize('NFD')])
  test(`“${query}” (${query.length} code units) finds Khánh Hòa`, async ({ page }) => {
    await page.goto(`${publicSite}/tim-kiem?q=${encodeURIComponent(query)}`);
    await expect(page.locator('main').getByRole('link', { name: 'Khánh Hòa', exact: true })).toBeVisible();
  });

test('nothing found says what to try; a link with the words brings the answer back in either language', async ({
  page,
}) => {
  await page.goto(`${publicSite}/tim-kiem?q=xyzzy`);
  await expect(page.getByRole('status')).toContainText('Không thấy gì');
  await expect(page.getByRole('searchbox')).toHaveValue('xyzzy');
  await page.getByRole('link', { name: 'hop nhieu lan' }).click();
  await expect(page.locator('.hits').first()).toContainText('Họp nhiều lần');
  await page.getByRole('link', { name: 'English' }).first().click();
  await expect(page).toHaveURL(/\/en\/tim-kiem\?q=hop(%20|\+)nhieu(%20|\+)lan$/);
  await expect(page.getByRole('status')).toContainText('results for');
});

test('what is typed is shown, never run', async ({ page }) => {
  await page.goto(`${publicSite}/tim-kiem?q=${encodeURIComponent('<img src=x onerror=alert(1)>"\'')}`);
  await expect(page.getByRole('searchbox')).toHaveValue('<img src=x onerror=alert(1)>"\'');
  await expect(page.locator('main img')).toHaveCount(0);
});
