import { expectNoAxeViolations } from '@kycuong/testing/axe';
import { expect, test } from '@playwright/test';
import { signIn } from './console-sign-in.ts';
import { staffConsole } from './stack.ts';

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'with script' : 'without script', () => {
    test.use({ javaScriptEnabled });

    test('a leader finds a matter and sees who handed it to whom, and where it stands', async ({ page }) => {
      await signIn(page, 'lanh-dao.yen-bai@demo.invalid');
      await page.getByRole('link', { name: 'Công việc', exact: true }).click();
      await expect(page.getByRole('heading', { level: 1, name: 'Công việc' })).toBeVisible();
      // The checker is itself a script of the page.
      if (javaScriptEnabled) await expectNoAxeViolations(page);

      await page.getByLabel('Trạng thái').selectOption('tat-ca');
      await page.getByRole('button', { name: 'Lọc' }).click();
      await page
        .getByRole('listitem')
        .filter({ hasText: /\d+ lượt chuyển/ })
        .first()
        .getByRole('link')
        .click();
      await expect(page.getByRole('heading', { name: 'Đường đi của việc' })).toBeVisible();
      await expect(page.getByRole('img', { name: /Hình đường đi của việc/ })).toBeVisible();
      await expect(page.getByRole('table', { name: 'Các lượt chuyển' })).toContainText('(minh họa)');
      if (javaScriptEnabled) await expectNoAxeViolations(page);
    });

    test('a matter that is not there is said to be so', async ({ page }) => {
      await signIn(page, 'lanh-dao.yen-bai@demo.invalid');
      const answer = await page.goto(`${staffConsole}/viec/khong-co`);
      expect(answer?.status()).toBe(404);
      if (javaScriptEnabled) await expectNoAxeViolations(page);
    });
  });
