import { expectNoAxeViolations } from '@kycuong/testing/axe';
import { totp } from '@kycuong/testing/totp';
import { expect, test, type Page } from '@playwright/test';
import { signIn } from './console-sign-in.ts';
import { staffConsole } from './stack.ts';

const head = { name: 'Trần Thị Mới (minh họa)', email: 'moi.yen-bai@demo.invalid' };
const password = 'một câu dài và dễ nhớ';
const first = 'to-chuc.yen-bai@demo.invalid';
const second = 'to-chuc-2.yen-bai@demo.invalid';

const open = async (page: Page, path: string): Promise<void> => {
  await page.goto(staffConsole + path);
  await expectNoAxeViolations(page);
};

const invite = async (page: Page): Promise<string> => {
  await open(page, '/truy-cap/moi');
  await page.getByLabel('Họ và tên').fill(head.name);
  await page.getByLabel('Địa chỉ thư').fill(head.email);
  await page.getByLabel('Vai trò').selectOption('head');
  await page.getByRole('button', { name: 'Tạo lời mời' }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await expect(page.getByLabel('Họ và tên')).toHaveValue(head.name);
  await page.getByLabel('Vai trò').selectOption('head');
  await page.getByLabel('Lý do').fill('Quyết định 12/QĐ-UBND (minh họa)');
  await page.getByRole('button', { name: 'Tạo lời mời' }).click();
  await expectNoAxeViolations(page);
  const link = await page.getByText('/loi-moi/').textContent();
  return link!.replace(/^.*(http)/, '$1').trim();
};

const acceptInvitation = async (page: Page, link: string): Promise<void> => {
  await page.context().clearCookies();
  await page.goto(link);
  await expectNoAxeViolations(page);
  await page.getByLabel('Mật khẩu mới').fill('ngắn');
  await page.getByLabel('Nhập lại mật khẩu').fill('ngắn');
  await page.getByRole('button', { name: 'Đặt mật khẩu' }).click();
  await expect(page.getByRole('alert')).toContainText('12');
  await page.getByLabel('Mật khẩu mới').fill(password);
  await page.getByLabel('Nhập lại mật khẩu').fill(password);
  await page.getByRole('button', { name: 'Đặt mật khẩu' }).click();
  await expect(page.getByText('Đã đặt mật khẩu. Hãy đăng nhập.')).toBeVisible();
};

const enter = async (page: Page): Promise<void> => {
  await page.getByLabel('Địa chỉ thư điện tử').fill(head.email);
  await page.getByLabel('Mật khẩu').fill(password);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
};

/** Turns the second factor on from the account page; returns the key of the app. */
const turnOnSecondFactor = async (page: Page): Promise<string> => {
  await expectNoAxeViolations(page);
  await page.locator('#password').fill(password);
  await page.locator('form[action="?/start"] button').click();
  const key = (await page.locator('.steps .mono').textContent())!.replaceAll(' ', '');
  await page.locator('#code').fill(totp(`otpauth://totp/kycuong?secret=${key}`));
  await page.locator('form[action="?/confirm"] button').click();
  await page.waitForURL(/hai-lop=bat/);
  return key;
};

test('a head is invited by one admin, confirmed by another, sets her own password and two factors, and signs in', async ({
  page,
}) => {
  test.setTimeout(180_000);
  await signIn(page, first);
  await open(page, '/truy-cap');
  const link = await invite(page);
  await open(page, '/truy-cap/de-nghi');
  await expect(page.getByText('Bạn đề nghị, người khác xác nhận.')).toBeVisible();

  await signIn(page, second);
  await open(page, '/truy-cap/de-nghi');
  await page.getByRole('button', { name: 'Xác nhận' }).click();
  await expect(page.getByText('Đã lưu.')).toBeVisible();
  await page.goto(`${staffConsole}/truy-cap`);
  await page.getByRole('link', { name: head.name }).click();
  await expect(page.getByText('Đã xác nhận')).toBeVisible();
  await expectNoAxeViolations(page);

  await acceptInvitation(page, link);
  await enter(page);
  await page.waitForURL(/tai-khoan/);
  await expect(page.getByText('chỉ mở khi tài khoản có xác thực hai lớp')).toBeVisible();
  await page.goto(`${staffConsole}/danh-muc`);
  await page.waitForURL(/tai-khoan/);
  const key = await turnOnSecondFactor(page);
  await open(page, '/truy-cap/toi');
  await expect(page.getByRole('heading', { name: 'Người đứng đầu, cả tỉnh' })).toBeVisible();

  await page.context().clearCookies();
  await page.goto(`${staffConsole}/dang-nhap`);
  await enter(page);
  await page.waitForURL(/hai-lop/);
  await page.locator('#code').fill(totp(`otpauth://totp/kycuong?secret=${key}`));
  await page.locator('form button').first().click();
  await page.waitForURL((url) => !url.pathname.startsWith('/dang-nhap'));

  // The link worked once.
  await page.context().clearCookies();
  expect((await page.goto(link))?.status()).toBe(404);
});

test('who sees what, the table of permissions and a token, on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await signIn(page, first);
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
