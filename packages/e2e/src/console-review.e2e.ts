import { expect, test, type Browser, type Page } from '@playwright/test';
import pg from 'pg';
import { signIn } from './console-sign-in.ts';
import { databaseUrl, publicSite, staffConsole } from './stack.ts';

const vietnameseDay = (daysFromNow: number): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }).format(
    new Date(Date.now() + daysFromNow * 86_400_000),
  );
const typed = (day: string): string => day.split('-').reverse().join('/');

/** Moves the civil day of the database and tells the public site; null lets it run with the calendar again. */
async function standOn(day: string | null): Promise<void> {
  const client = new pg.Client({ connectionString: await databaseUrl() });
  await client.connect();
  try {
    await client.query('delete from publication.clock');
    if (day) await client.query('insert into publication.clock (day) values ($1)', [day]);
    await client.query('notify kycuong_publication');
  } finally {
    await client.end();
  }
}

/** A number that no indicator uses: one that does would have to be tried over stored evidence first. */
async function changeNumber(page: Page, at: string): Promise<void> {
  await page.goto(`${at}/sua`);
  await page.getByRole('link', { name: 'Số tháng một kết quả được giữ công khai' }).click();
  await page.getByRole('button', { name: 'Thêm giá trị' }).click();
  const first = page.getByRole('group', { name: 'Giá trị 1' });
  const second = page.getByRole('group', { name: 'Giá trị 2' });
  await first.getByLabel('Đến trước ngày').fill(typed(vietnameseDay(30)));
  await second.getByLabel('Giá trị', { exact: true }).fill('24');
  await second.getByLabel('Có hiệu lực từ').fill(typed(vietnameseDay(30)));
  await second.getByLabel('Số, tên văn bản').fill('Hướng dẫn 19-HD/BTCTU (minh họa)');
  await second.getByLabel('Người ký').fill('Ban Tổ chức Tỉnh ủy (minh họa)');
  await second.getByLabel('Ngày duyệt').fill(typed(vietnameseDay(60)));
  await second.getByLabel('Căn cứ').fill('Quy chế làm việc (minh họa)');
  await page.getByRole('button', { name: 'Kiểm tra, chưa lưu' }).click();
  await expect(page.getByText('Còn 1 lỗi chặn gửi duyệt.')).toBeVisible();
  await second.getByLabel('Ngày duyệt').fill(typed(vietnameseDay(0)));
  await page.getByRole('button', { name: 'Lưu nháp' }).click();
  await expect(page.getByText('Đã lưu vào bản nháp.')).toBeVisible();
}

async function changeTitle(page: Page, at: string, title: string): Promise<void> {
  await page.goto(`${at}/sua/bieu-hien/1`);
  await page.getByLabel('Tên ngắn, tiếng Việt').fill('');
  await page.getByRole('button', { name: 'Lưu nháp' }).click();
  await page.getByRole('link', { name: /Tên ngắn, tiếng Việt/ }).click();
  await expect(page.getByLabel('Tên ngắn, tiếng Việt')).toBeFocused();
  await page.getByLabel('Tên ngắn, tiếng Việt').fill(title);
  await page.getByRole('button', { name: 'Lưu nháp' }).click();
  await expect(page.getByText('Đã lưu vào bản nháp.')).toBeVisible();
}

interface Journey {
  readonly province: string;
  readonly slug: string;
  readonly directive: string;
}

async function fromDraftToPublic(
  browser: Browser,
  javaScriptEnabled: boolean,
  { province, slug, directive }: Journey,
): Promise<void> {
  const context = await browser.newContext({ javaScriptEnabled, locale: 'vi-VN' });
  const page = await context.newPage();
  const at = `${staffConsole}/danh-muc/${slug}/2`;
  const title = `Tên mới của mục một, ${province}`;

  await signIn(page, `soan.${province}@demo.invalid`);
  await page.goto(`${staffConsole}/danh-muc/moi`);
  await page.getByRole('button', { name: directive }).click();
  await page.waitForURL(`${at}/sua`);
  await changeNumber(page, at);
  await changeTitle(page, at, title);
  await page.goto(`${at}/so-sanh`);
  await expect(page.getByText(title, { exact: true })).toBeVisible();
  await page.goto(`${at}/sua`);
  await page.getByRole('button', { name: 'Gửi duyệt' }).click();
  await page.waitForURL(`${at}/ra-soat`);
  await expect(page.getByText('Bạn không được duyệt bản này')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Duyệt', exact: true })).toHaveCount(0);

  await signIn(page, `duyet.${province}@demo.invalid`);
  await page.getByRole('link', { name: /^Rà soát/ }).click();
  await page.waitForURL(`${at}/ra-soat`);
  await page.getByLabel('Có hiệu lực từ ngày').fill(typed(vietnameseDay(1)));
  await page.getByRole('button', { name: 'Duyệt', exact: true }).click();
  await expect(page.getByText(/^Đã duyệt\. Bản này có hiệu lực từ/)).toBeVisible();

  const shown = `${publicSite}/${province}/chi-thi/${slug}/bieu-hien/1`;
  await page.goto(shown);
  await expect(page.getByText(title)).toHaveCount(0);
  await standOn(vietnameseDay(1));
  await expect(async () => {
    await page.goto(shown);
    await expect(page.getByText(title).first()).toBeVisible({ timeout: 1000 });
  }).toPass({ timeout: 30_000 });
  await context.close();
}

test.describe('a change of a catalogue, from draft to the public page', () => {
  test.setTimeout(240_000);
  test.afterEach(() => standOn(null));

  test('with JavaScript', ({ browser }) =>
    fromDraftToPublic(browser, true, { province: 'da-nang', slug: '34-ct-tu', directive: '34-CT/TU' }));

  test('without JavaScript', ({ browser }) =>
    fromDraftToPublic(browser, false, { province: 'khanh-hoa', slug: '35-ct-tu', directive: '35-CT/TU' }));
});
