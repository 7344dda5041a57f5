import { expectNoAxeViolations } from '@kycuong/testing/axe';
import { expect, test, type Page } from '@playwright/test';
import { signIn } from './console-sign-in.ts';
import { staffConsole } from './stack.ts';

const open = async (page: Page, path: string): Promise<void> => {
  await page.goto(staffConsole + path);
  await expectNoAxeViolations(page);
};

test('who sees what, the table of permissions and a token, on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await signIn(page, 'to-chuc.yen-bai@demo.invalid');
  for (const path of ['/truy-cap/bang-quyen', '/truy-cap/toi', '/truy-cap/ai-xem?loai=unit&ma=khong-co']) {
    await open(page, path);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  }
  await open(page, '/truy-cap/khoa');
  await page.getByLabel('Tên hệ thống').fill('Một cửa (minh họa)');
  await page.getByRole('button', { name: 'Tạo khóa' }).click();
  await expect(page.getByText('kycuong_')).toBeVisible();
  await page.reload();
  await page.goto(`${staffConsole}/truy-cap/khoa`);
  await expect(page.getByText('kycuong_')).toHaveCount(0);
  await page.getByRole('button', { name: 'Hủy' }).first().click();
  await expect(page.getByText('Đã hủy')).toBeVisible();
});
