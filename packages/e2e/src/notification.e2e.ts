import { expectNoAxeViolations } from '@kycuong/testing/axe';
import { expect, test } from '@playwright/test';
import { signIn } from './console-sign-in.ts';
import { staffConsole } from './stack.ts';

test('an admin chooses how to be told, and connects a gateway whose secret is shown once', async ({
  page,
}) => {
  await signIn(page, 'to-chuc.khanh-hoa@demo.invalid');
  await page.getByRole('link', { name: /^Thông báo/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Thông báo');
  await expectNoAxeViolations(page);

  await page.getByRole('link', { name: 'Cách nhận' }).click();
  await expectNoAxeViolations(page);
  const roles = page.getByRole('group', { name: 'Bạn được cấp vai trò' });
  await roles.getByLabel('Thư điện tử').selectOption('digest');
  await page.getByLabel('Giờ gửi thư gộp').fill('25');
  await page.getByRole('button', { name: 'Lưu cách nhận' }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await expect(roles.getByLabel('Thư điện tử')).toHaveValue('digest');
  await page.getByLabel('Giờ gửi thư gộp').fill('17');
  await page.getByRole('button', { name: 'Lưu cách nhận' }).click();
  await expect(page.getByText('Đã lưu cách nhận thông báo.')).toBeVisible();

  await page.getByRole('link', { name: 'Gửi ra ngoài' }).click();
  await page.getByLabel('Tên cổng').fill('Cổng tin nhắn');
  await page.getByLabel('Địa chỉ', { exact: true }).fill('http://goi.example');
  await page.getByRole('button', { name: 'Thêm cổng' }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await page.getByLabel('Địa chỉ', { exact: true }).fill('https://goi.example/nhan');
  await page.getByRole('button', { name: 'Thêm cổng' }).click();
  await expect(page.getByText('Khóa ký này chỉ hiện một lần')).toBeVisible();
  await expectNoAxeViolations(page);
  await page.goto(`${staffConsole}/thong-bao/gui-ra-ngoai`);
  await expect(page.getByText('Khóa ký này chỉ hiện một lần')).toHaveCount(0);
  await page.getByRole('button', { name: /Ngừng gọi/ }).click();
  await expect(page.getByText('Đã ngừng')).toBeVisible();
});
