import { expectNoAxeViolations } from '@kycuong/testing/axe';
import { expect, test, type Page } from '@playwright/test';
import pg from 'pg';
import { signIn } from './console-sign-in.ts';
import { databaseUrl, staffConsole } from './stack.ts';
import { storeCase } from './stored-case.ts';

const words = 'Có lý do được ghi lại (minh họa).';
const field = (page: Page, name: string) => page.locator(`[name="${name}"]`);
const send = (page: Page) => page.locator('.step-form button').first().click();
const open = async (page: Page, path: string) => {
  await page.goto(staffConsole + path);
  await expectNoAxeViolations(page);
};
const today = () => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date());

/** What the job does every minute. */
const applyAnswers = async () => {
  const client = new pg.Client({ connectionString: await databaseUrl() });
  await client.connect();
  await client.query('select outcome.apply_answers()').finally(() => client.end());
};

test('confirmed, a measure carried out, a milestone done and verified by another, and the citizen confirms by a link', async ({
  page,
  browser,
}) => {
  test.setTimeout(90_000);
  const as = (who: string) => signIn(page, `${who}.da-nang@demo.invalid`);
  const address = await storeCase({
    ...{ province: 'da-nang', directive: '34-ct-tu', behaviour: 'DN-06', matter: null },
    ...{ title: 'Hồ sơ đi vòng, nay phải trả kết quả (minh họa)' },
    ...{ openedBy: 'thu-truong', origin: 'inspection', stage: 'final' },
    measures: [{ form: 'criticism', discipline: false, reason: words }],
  });

  await as('thu-truong');
  await open(page, `${address}/sau-quyet-dinh`);
  await field(page, 'execute.execution.evidence').fill('Thông báo 5/TB (minh họa)');
  await page.getByRole('button', { name: 'Ghi đã thi hành' }).click();
  await expect(page.getByText('Đang có hiệu lực')).toBeVisible();
  await page.getByRole('radio', { name: 'Việc của người dân' }).check();
  await field(page, 'plan.what').fill('Trả kết quả hồ sơ cho người dân.');
  await page.getByRole('radio', { name: 'Một người dân' }).check();
  await page.getByRole('button', { name: 'Lập tuyến khắc phục' }).click();
  await page.waitForURL(/\/khac-phuc\/\d{4}\/\d+\/citizen/);
  const remedy = new URL(page.url()).pathname;
  await expectNoAxeViolations(page);
  await field(page, 'addMilestone.text').fill('Trả giấy chứng nhận tại bộ phận một cửa');
  await field(page, 'addMilestone.publicText').fill('Trả kết quả hồ sơ');
  await field(page, 'addMilestone.owner').selectOption({ label: 'Sầm Đức Thủ (minh họa)' });
  await field(page, 'addMilestone.dueOn').fill(today());
  await send(page);
  await expect(page.locator('.notice--done')).toBeVisible();
  await open(page, `${remedy}?buoc=recordDone`);
  await field(page, 'recordDone.evidence').fill('Biên nhận 7 (minh họa)');
  await send(page);
  await expect(page.getByText('Chờ người khác kiểm tra')).toBeVisible();

  await as('xac-minh-2');
  await open(page, '/');
  await page.getByRole('link', { name: 'Trả giấy chứng nhận' }).click();
  await field(page, 'verify.holds').check();
  await field(page, 'verify.reason').fill('Đã gọi hỏi bộ phận một cửa (minh họa).');
  await send(page);
  await expect(page.getByText('Đã khắc phục, đã kiểm tra')).toBeVisible();
  await open(page, remedy);
  await send(page);
  const link = (await page.locator('.notice--done .mono').innerText()).split(/\s/).at(-1)!;
  expect(link).toMatch(/\/da-nang\/xac-nhan\/[\w-]{43}$/);
  await expectNoAxeViolations(page);

  // The citizen: another browser, no account, no script.
  const outside = await browser.newContext({ javaScriptEnabled: false });
  const theirs = await outside.newPage();
  const answered = await theirs.goto(link);
  expect(answered?.headers()).toMatchObject({
    'cache-control': 'no-store',
    'x-robots-tag': 'noindex, noarchive',
  });
  await expect(theirs.getByText('Trả kết quả hồ sơ')).toBeVisible();
  expect(await theirs.content()).not.toContain('Sầm Đức Thủ');
  await theirs.getByLabel('Đã giải quyết', { exact: true }).check();
  await theirs.getByRole('button', { name: 'Gửi trả lời' }).click();
  await expect(theirs.getByRole('heading', { name: 'Đã ghi nhận' })).toBeVisible();
  await theirs.goto(link);
  await expect(theirs.getByRole('heading', { name: 'không còn dùng được' })).toBeVisible();
  await outside.close();

  await applyAnswers();
  await page.goto(staffConsole + remedy);
  await expect(page.getByText('Người dân xác nhận đã được giải quyết').first()).toBeVisible();
  await open(page, '/khac-phuc');
  await open(page, '/thu-xin-loi');
  await open(page, '/thu-xin-loi/moi');
});
