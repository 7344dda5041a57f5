import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseCatalogue } from '@kycuong/rules/catalogue';
import { expectNoAxeViolations } from '@kycuong/testing/axe';
import { expect, test } from '@playwright/test';
import { publicSite } from './stack.ts';

const item = '/yen-bai/chi-thi/46-ct-tu/bieu-hien/11';
const pages = [
  '/',
  '/da-nang',
  '/yen-bai',
  '/khanh-hoa/chi-thi/35-ct-tu',
  '/da-nang/chi-thi/34-ct-tu',
  item,
  '/da-nang/chi-thi/34-ct-tu/bieu-hien/12',
  '/quang-ninh/chi-thi/ky-luat-ky-cuong-hanh-chinh/bieu-hien/10',
  '/yen-bai/chi-thi/46-ct-tu/hoi-dap',
  '/da-nang/chi-thi/34-ct-tu/hoi-dap',
  '/hoi-dap',
  '/nhom-bieu-hien',
  '/nhom-bieu-hien/perfunctory-work',
  '/cach-doc',
  '/tim-kiem',
  '/tim-kiem?q=ne+tranh',
  '/tim-kiem?q=xyzzy',
  '/khong-co-trang-nay',
];
const both = pages.flatMap((path) => [path, path === '/' ? '/en' : `/en${path}`]);

/** Words that stand in a column too narrow to read: a letter or two on each line. */
const squeezed = () =>
  [...document.querySelectorAll('td > span, dd, li, p, h2, h3')]
    .filter((one) => !one.closest('.visually-hidden') && (one.textContent ?? '').trim().length > 12)
    .filter((one) => one.clientWidth > 1 && one.clientWidth < 56)
    .map((one) => one.textContent?.trim().slice(0, 40));

test('every public page: no axe violation, no script, nothing from elsewhere, nothing wider than the screen', async ({
  browser,
}) => {
  test.setTimeout(480_000);
  const context = await browser.newContext({ viewport: { width: 320, height: 800 } });
  const page = await context.newPage();
  const strangers: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(publicSite)) strangers.push(request.url());
  });
  for (const path of both) {
    await page.goto(publicSite + path);
    await expect(page.locator('html')).toHaveAttribute('lang', path.startsWith('/en') ? 'en' : 'vi');
    await expect(page.locator('script'), path).toHaveCount(0);
    const wider = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(wider, path).toBe(0);
    expect(await page.evaluate(squeezed), path).toEqual([]);
    await expectNoAxeViolations(page);
  }
  expect(strangers).toEqual([]);
  await context.close();
});

for (const province of ['da-nang', 'yen-bai', 'khanh-hoa', 'quang-ninh'])
  test(`every item of ${province} is shown word for word, in Vietnamese also on the English page`, async ({
    page,
  }) => {
    const file = fileURLToPath(import.meta.resolve(`@kycuong/rules/packs/${province}.yaml`));
    const pack = parseCatalogue(await readFile(file, 'utf8'), file);
    if (!pack.ok) throw new Error(`${province} cannot be read`);
    const { directive, behaviours } = pack.catalogue;
    for (const [index, { ordinal, text }] of behaviours.entries()) {
      const language = index % 4 === 0 ? '/en' : '';
      await page.goto(`${publicSite}${language}/${province}/chi-thi/${directive.slug}/bieu-hien/${ordinal}`);
      const block = page.locator('blockquote').first();
      await expect(block).toHaveAttribute('lang', 'vi');
      const shown = await block.evaluate((words) => {
        for (const letter of words.querySelectorAll('sup')) letter.remove();
        return words.textContent.trim();
      });
      expect(shown).toBe(text);
    }
  });

test('only the directive’s words wear the serif', async ({ page }) => {
  await page.goto(publicSite + item);
  const face = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((node) => getComputedStyle(node).fontFamily);
  expect(await face('blockquote')).toContain('Source Serif 4');
  for (const selector of ['h1', 'h2', '.voice', '.clauses p', '.setting', 'figcaption'])
    expect(await face(selector), selector).not.toContain('Source Serif 4');
});

test('a number that somebody chose stands beside its source, author and validity, and never as the directive’s', async ({
  page,
}) => {
  await page.goto(publicSite + item);
  await expect(page.getByText('Chỉ thị không nêu con số nào.')).toBeVisible();
  const rows = page.locator('table.register tbody tr');
  expect(await rows.count()).toBeGreaterThan(0);
  for (const row of await rows.all()) {
    await expect(row.locator('.setting')).toBeVisible();
    await expect(row).toContainText(/Mặc định của bộ công cụ|văn bản/);
    await expect(row).toContainText(/duyệt \d\d\/\d\d\/\d{4}/);
    await expect(row).toContainText(/Từ \d\d\/\d\d\/\d{4}/);
  }
  await expect(page.locator('blockquote .setting')).toHaveCount(0);
});

test('doubts stand where they concern: an incomplete list, a former area, a number from the press', async ({
  page,
}) => {
  await page.goto(publicSite);
  const row = (name: string) => page.getByRole('row').filter({ hasText: name });
  await expect(row('Đà Nẵng').first()).toContainText('Chưa đầy đủ');
  await expect(row('Đà Nẵng').first()).toContainText('Số và ngày theo báo chí');
  await expect(row('Quảng Ninh').first()).toContainText('Chưa tìm được số và ngày');
  await expect(row('Yên Bái').first()).toContainText('địa bàn cũ, nay thuộc Lào Cai');
  await page.goto(publicSite + item);
  await expect(page.getByText('nên chưa thể nói chỉ thị không có')).toBeVisible();
});

test('demonstration data are announced on top of every page', async ({ page }) => {
  for (const path of ['/', item, '/tim-kiem', '/en/cach-doc']) {
    await page.goto(publicSite + path);
    await expect(page.locator('.demo')).toBeVisible();
  }
});

test('from the first page to an item and back, with the keyboard alone', async ({ page }) => {
  await page.goto(publicSite);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Đến nội dung chính' })).toBeFocused();
  const walkTo = async (name: string | RegExp) => {
    const target = page.getByRole('link', { name }).first();
    for (let step = 0; step < 80; step++) {
      if (await target.evaluate((link) => link === document.activeElement)) break;
      await page.keyboard.press('Tab');
    }
    await expect(target).toBeFocused();
    const outline = await target.evaluate((link) => getComputedStyle(link).outlineStyle);
    expect(outline).toBe('solid');
    await page.keyboard.press('Enter');
  };
  await walkTo('Chỉ thị 46-CT/TU');
  await expect(page).toHaveURL(/46-ct-tu$/);
  await walkTo('Họp nhiều lần, lấy ý kiến nhiều nơi mà không giải quyết');
  await expect(page).toHaveURL(/bieu-hien\/11$/);
  await walkTo('46-CT/TU');
  await expect(page).toHaveURL(/46-ct-tu$/);
});

test('an item prints without the site’s frame and with its words', async ({ page }) => {
  await page.goto(publicSite + item);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.site-head')).toBeHidden();
  await expect(page.locator('.site-foot')).toBeHidden();
  await expect(page.locator('blockquote').first()).toBeVisible();
  const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  expect(paper).toBe('rgb(255, 255, 255)');
});
