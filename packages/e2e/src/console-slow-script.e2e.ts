import { expect, test } from '@playwright/test';
import { staffConsole } from './stack.ts';

test('what was typed before the script arrived stays', async ({ page }) => {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/*.js', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(`${staffConsole}/dang-nhap`, { waitUntil: 'commit' });
  await page.getByLabel('Địa chỉ thư điện tử').fill('ai-do@demo.invalid');
  await page.getByLabel('Mật khẩu').fill('mot-mat-khau-nao-do');
  const hydrated = page.waitForFunction(() => document.querySelector('#svelte-announcer') !== null);
  release();
  await hydrated;
  await expect(page.getByLabel('Địa chỉ thư điện tử')).toHaveValue('ai-do@demo.invalid');
  await expect(page.getByLabel('Mật khẩu')).toHaveValue('mot-mat-khau-nao-do');
});
