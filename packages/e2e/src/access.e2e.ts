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
import { demoAccount, publicSite, staffApi, staffConsole } from './stack.ts';

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

test('a form or a script of another site changes nothing, though the browser would send the cookie along', async ({
  request,
}) => {
  const email = 'to-chuc.yen-bai@demo.invalid';
  const form = { email, password: demoAccount(email).password };
  const enter = (origin: string) =>
    request.post(`${staffConsole}/dang-nhap`, { form, headers: { origin }, maxRedirects: 0 });
  expect((await enter('https://xau.example')).status()).toBe(403);
  await enter(staffConsole);
  const elsewhere = { origin: 'https://xau.example', 'x-kycuong-province': 'yen-bai' };
  const makeToken = (headers: Record<string, string>) =>
    request.post(`${staffApi}/trpc/staff/access.makeToken`, {
      data: { name: 'xấu', scopes: ['events.write'], days: 1 },
      headers,
    });
  expect((await makeToken(elsewhere)).status()).toBe(403);
  for (const action of ['/tai-khoan?/revokeOthers', '/dang-xuat']) {
    const answer = await request.post(staffConsole + action, { form: { a: '1' }, headers: elsewhere });
    expect([action, answer.status()]).toEqual([action, 403]);
  }
  expect((await makeToken({ ...elsewhere, origin: staffConsole })).status()).toBe(200);
  const [session] = (await request.storageState()).cookies.filter(({ name }) => name.includes('session'));
  expect(session).toMatchObject({ httpOnly: true, sameSite: 'Lax' });
});
