import type { Page } from '@playwright/test';
import { demoAccount, staffConsole } from './stack.ts';

/** Signs an invented person in, from whatever page is open, and waits for the work list. */
export async function signIn(page: Page, email: string): Promise<void> {
  const { password } = demoAccount(email);
  await page.context().clearCookies();
  await page.goto(`${staffConsole}/dang-nhap`);
  await page.getByLabel('Địa chỉ thư điện tử').fill(email);
  await page.getByLabel('Mật khẩu').fill(password);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await page.waitForURL((url) => !url.pathname.startsWith('/dang-nhap'));
}
