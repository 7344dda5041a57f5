import { expectNoAxeViolations } from '@kycuong/testing/axe';
import { expect, test } from '@playwright/test';
import { publicSite } from './stack.ts';

const register = `${publicSite}/da-nang/ket-qua`;
const number = 'DN-2026-9001';

test('a stranger says what was found, under which clause, what was decided, and whether it was repaired', async ({
  page,
}) => {
  await page.goto(`${publicSite}/da-nang`);
  await page.getByRole('link', { name: 'Kết quả xử lý', exact: true }).first().click();
  await page.getByLabel('Tìm trong kết quả').fill('sau cuoc hop');
  await page.getByRole('button', { name: 'Lọc' }).click();
  await expect(page).toHaveURL(/q=sau\+cuoc\+hop/);
  await expect(page.getByLabel('Tìm trong kết quả')).toHaveValue('sau cuoc hop');
  await expect(page.locator('#danh-sach')).toHaveText('1 kết quả');
  await page.getByRole('link', { name: /Sáu cuộc họp/ }).click();
  const answers = page.locator('dl.short > div');
  await expect(answers.nth(0)).toContainText('Biểu hiện 3');
  await expect(answers.nth(1)).toContainText('không phải kỷ luật');
  await expect(answers.nth(2)).toContainText(/việc đã xong/);
  await expect(page.locator('blockquote mark').first()).toBeVisible();
});

test('an address asks for what it says, and says so when nothing fits', async ({ page }) => {
  await page.goto(`${register}?bien-phap=discipline`);
  await expect(page.locator('#danh-sach')).toHaveText('0 kết quả');
  await expect(page.getByLabel('Biện pháp')).toHaveValue('discipline');
  await page.getByRole('link', { name: 'Bỏ lọc, xem tất cả' }).click();
  await expect(page.getByRole('link', { name: /Sáu cuộc họp/ })).toBeVisible();
});

test('feed, table and file hold what the register shows and no field for a name', async ({ request }) => {
  const [feed, table, file] = await Promise.all(
    ['nguon-tin.xml', 'tai-ve.csv', 'tai-ve.json'].map((name) => request.get(`${register}/${name}`)),
  );
  expect(feed!.headers()['content-type']).toContain('application/atom+xml');
  expect(await feed!.text()).toContain(`/da-nang/ket-qua/${number}</id>`);
  expect(await table!.text()).toContain(number);
  const { results } = (await file!.json()) as { results: Record<string, unknown>[] };
  expect(results.map((result) => result['number'])).toContain(number);
  for (const result of results) expect(Object.keys(result)).not.toContain('named');
});

test('what was never published is not there', async ({ request }) => {
  expect((await request.get(`${register}/DN-2020-0001`)).status()).toBe(404);
  expect((await request.get(`${register}/DN-2020-0001/bang-chung.json`)).status()).toBe(404);
});

test('without script the page of the log says how to check by the command line', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${publicSite}/da-nang/nhat-ky/kiem-chung`);
  await expect(page.getByText(`kycuong log verify ${publicSite}/da-nang >`)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Kiểm', exact: true })).toBeHidden();
  await context.close();
});

const pages = [
  '/da-nang/ket-qua',
  '/da-nang/ket-qua?q=xyzzy',
  '/yen-bai/ket-qua',
  `/da-nang/ket-qua/${number}`,
  `/da-nang/ket-qua/${number}/cay`,
  '/da-nang/don-vi',
  '/da-nang/don-vi/minh-hoa-1',
  '/da-nang/chi-thi/34-ct-tu/bieu-hien/3',
  '/da-nang/nhat-ky',
  '/da-nang/nhat-ky/kiem-chung',
  '/du-lieu-mo',
];

test('pages of results: no axe violation, no script but the one that checks the log, nothing wider than the screen', async ({
  browser,
}) => {
  const context = await browser.newContext({ viewport: { width: 320, height: 800 } });
  const page = await context.newPage();
  for (const path of pages.flatMap((one) => [one, `/en${one}`])) {
    await page.goto(publicSite + path);
    await expect(page.locator('script'), path).toHaveCount(path.endsWith('/kiem-chung') ? 1 : 0);
    const wider = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(wider, path).toBe(0);
    await expectNoAxeViolations(page);
  }
  await context.close();
});

test('the reader’s own browser checks the log, and says so when something does not fit', async ({ page }) => {
  const address = `${publicSite}/da-nang/nhat-ky/kiem-chung`;
  const ended = (check: string) => page.locator(`[data-check="${check}"] [data-state]:visible`);
  // The head of a new stack is signed within a minute.
  await expect
    .poll(async () => (await page.request.get(`${publicSite}/da-nang/nhat-ky/dau-cay`)).status(), {
      timeout: 50_000,
    })
    .toBe(200);
  await page.goto(address);
  await page.getByLabel('Số của một kết quả').fill(number);
  await page.getByRole('button', { name: 'Kiểm', exact: true }).click();
  await expect(page.locator('[data-verdict="fits"]')).toBeVisible();
  await expect(ended('kept')).toContainText('Chưa kiểm');
  for (const check of ['signature', 'browser', 'entries', 'result'])
    await expect(ended(check), check).toContainText('Khớp');
  await expectNoAxeViolations(page);

  // The browser kept the head, and the site now serves one entry that is not what it was.
  await page.route('**/la.json*', async (route) => {
    const answer = await route.fetch();
    const body = (await answer.json()) as { leaves: { kind: string }[] };
    body.leaves[0]!.kind = 'withdrawn';
    await route.fulfill({ json: body });
  });
  await page.reload();
  await expect(page.getByLabel('Mã gốc bạn đã giữ')).toHaveValue(/\/da-nang/);
  await page.getByRole('button', { name: 'Kiểm', exact: true }).click();
  await expect(page.locator('[data-verdict="differs"]')).toBeVisible();
  await expect(ended('entries')).toContainText('Không khớp');
});
