import { expectNoAxeViolations } from '@kycuong/testing/axe';
import { expect, test, type Page } from '@playwright/test';
import { signIn } from './console-sign-in.ts';
import {
  hostile,
  publishHostileWords,
  registerOf,
  watchForLife,
  writeHostileWords,
} from './hostile-words.ts';
import { publicSite, staffConsole } from './stack.ts';

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

test('words meant to become a script, an attribute or an address stay words on every page of both apps', async ({
  page,
  playwright,
}) => {
  test.setTimeout(120_000);
  const request = await playwright.request.newContext();
  const pages = await writeHostileWords(request);
  await request.dispose();
  const number = await publishHostileWords();
  const nothingLives = watchForLife(page);
  for (const who of ['to-chuc', 'thanh-tra']) {
    await signIn(page, `${who}.da-nang@demo.invalid`);
    const theirs = pages.filter((path) => path.startsWith('thanh-tra ') === (who === 'thanh-tra'));
    for (const path of theirs.map((one) => one.replace(/^thanh-tra /, ''))) {
      const answer = await page.goto(staffConsole + path);
      expect([path, answer?.status()]).toEqual([path, 200]);
      await nothingLives();
    }
  }
  const typed = encodeURIComponent(hostile);
  const results = `/${registerOf}/ket-qua`;
  for (const path of [`${results}/${number}`, results, `${results}?q=${typed}`, `/tim-kiem?q=${typed}`]) {
    await page.goto(publicSite + path);
    await nothingLives();
  }
  await expect(page.getByText('<img src=x').first()).toBeVisible();
  const feed = await page.request.get(`${publicSite}${results}/nguon-tin.xml`);
  expect(await feed.text()).not.toContain('<img');
});
