import { expectNoAxeViolations } from '@kycuong/testing/axe';
import { expect, test, type Page } from '@playwright/test';
import { signIn } from './console-sign-in.ts';
import { publicSite, staffConsole } from './stack.ts';
import { storeCase } from './stored-case.ts';
import { letRecordEnd, storeAppeal, storeRecord } from './stored-record.ts';

const province = 'da-nang';
const words = 'Có lý do được ghi lại (minh họa).';
const register = `${publicSite}/${province}/ket-qua`;
const name = 'Giáp Văn Thìn (minh họa)';
const field = (page: Page, at: string) => page.locator(`[name="${at}"]`);
const as = (page: Page, who: string) => signIn(page, `${who}.${province}@demo.invalid`);
const confirmed = (title: string) =>
  storeCase({
    ...{ province, directive: '34-ct-tu', behaviour: 'DN-06', matter: null, title },
    ...{ openedBy: 'thu-truong', origin: 'inspection', stage: 'final' },
    measures: [{ form: 'criticism', discipline: false, reason: words }],
  });
const dayIn = (months: number): string => {
  const now = new Date();
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + months, 15)).toISOString().slice(0, 10);
};
/** Everywhere that lists, keeps or hands on what stands: all that is not the record's own page. */
const everywhereElse = [
  ...[
    register,
    `${register}?q=giap+van+thin`,
    `${register}/nguon-tin.xml`,
    `${register}/tai-ve.csv`,
    `${register}/tai-ve.json`,
  ],
  ...[
    `${publicSite}/sitemap.xml`,
    `${publicSite}/${province}`,
    `${publicSite}/${province}/nhat-ky`,
    `${publicSite}/tim-kiem?q=giap+van+thin`,
  ],
];

test('a name published under a legal basis stands on its own page alone, and is gone after its end date', async ({
  page,
  request,
}) => {
  const title = 'Nêu tên theo căn cứ (minh họa)';
  const headline = 'Hồ sơ đi vòng bốn lần, không ai nhận giải quyết (minh họa)';
  await confirmed(title);
  const published = [...everywhereElse];

  await as(page, 'cong-khai-1');
  await page.goto(`${staffConsole}/cong-bo`);
  await page.getByRole('link', { name: 'Sổ căn cứ nêu tên' }).click();
  await field(page, 'provision').fill('Điều 9 Quy định minh họa');
  await field(page, 'allows').fill('Người bị quyết định đã có hiệu lực (minh họa)');
  await field(page, 'from').fill('01/01/2026');
  await page.getByRole('button', { name: 'Ghi căn cứ' }).click();
  await expect(page.locator('.notice--done')).toBeVisible();
  await expectNoAxeViolations(page);

  await page.goto(`${staffConsole}/cong-bo`);
  await page
    .getByRole('listitem')
    .filter({ hasText: title })
    .getByRole('button', { name: 'Soạn bản công bố' })
    .click();
  await field(page, 'headline').fill(headline);
  await field(page, 'statements.0').fill('Bốn lần chuyển, không có văn bản nào nêu lý do.');
  await field(page, 'field').fill('Đất đai');
  await field(page, 'reasons').fill('Đã nghe giải trình; nguyên nhân chủ quan.');
  await field(page, 'endsOn').fill(dayIn(6));
  await page.getByText('Phản hồi của đơn vị hoặc người được nêu').first().click();
  await field(page, 'reply.text').fill('Tôi tiếp thu kết luận.');
  await field(page, 'reply.from').fill('Người được nêu');
  await field(page, 'reply.on').fill(dayIn(0).replace(/15$/, '01'));
  await page.getByText('Nêu tên theo căn cứ pháp lý').click();
  await field(page, 'named.name').fill(name);
  await field(page, 'named.post').fill('Chuyên viên');
  await field(page, 'named.basisNo').selectOption({ label: 'Điều 9 Quy định minh họa' });
  await field(page, 'named.endsOn').fill(dayIn(6));
  await page.getByLabel('Lớn hơn thiệt hại').check();
  await field(page, 'harm.whom').fill('Người được nêu tên');
  await field(page, 'harm.why').fill(words);
  await page.getByRole('button', { name: 'Lưu bản thảo' }).click();
  await expect(page.locator('.notice--done')).toBeVisible();
  await expect(page.locator('.preview')).toContainText('Tôi tiếp thu kết luận.');
  await expectNoAxeViolations(page);
  await page.getByRole('button', { name: 'Trình duyệt' }).click();
  await expect(page.getByText('Bạn đã tham gia soạn')).toBeVisible();
  const draft = page.url();
  const number = /[A-Z]{2,3}-\d{4}-\d{4}/.exec(await page.locator('.preview').innerText())![0];

  for (const who of ['cong-khai-2', 'cong-khai-3']) {
    await as(page, who);
    await page.goto(draft);
    await page.getByRole('button', { name: 'Duyệt nội dung này' }).click();
    await expect(page.getByText('Bạn đã duyệt')).toBeVisible();
  }
  await page.getByRole('button', { name: 'Công bố', exact: true }).click();
  await page.waitForURL(/\/cong-bo$/);

  const own = `${register}/${number}`;
  const shown = await page.goto(own);
  expect(shown?.headers()).toMatchObject({
    'cache-control': 'no-store',
    'x-robots-tag': 'noindex, noarchive',
  });
  await expect(page.getByText(name).first()).toBeVisible();
  await expect(page.getByText('Tôi tiếp thu kết luận.')).toBeVisible();
  expect(await page.title()).not.toContain('Giáp');
  await expectNoAxeViolations(page);
  published.push(`${own}/bang-chung.json`);
  const told = (text: string) => /Giáp Văn Thìn|giap-van-thin/i.test(text);
  for (const address of published) {
    const answer = await request.get(address);
    expect([address, answer.status(), told(await answer.text())]).toEqual([address, 200, false]);
  }
  expect(await (await request.get(register)).text()).toContain(headline);

  await letRecordEnd(province, number);
  await expect.poll(async () => (await request.get(register)).text()).not.toContain(headline);
  const gone = await page.goto(own);
  expect(gone?.status()).toBe(410);
  expect(await page.content()).not.toContain('Giáp');
  await expectNoAxeViolations(page);
  expect((await request.get(`${own}/bang-chung.json`)).status()).toBe(404);
  for (const address of everywhereElse)
    expect(await (await request.get(address)).text(), address).not.toContain(headline);
});

test('overturned on appeal: withdrawn, and cleared on the page, in the feed and in the downloads', async ({
  page,
  request,
}) => {
  const number = 'DN-2026-8101';
  const headline = 'Kết luận sẽ bị hủy (minh họa)';
  const at = await confirmed('Quyết định bị hủy khi khiếu nại (minh họa)');
  await storeRecord(province, at, number, headline);
  const own = `${register}/${number}`;
  await expect.poll(async () => (await request.get(own)).text()).toContain(headline);
  await storeAppeal(province, at);
  await expect.poll(async () => (await request.get(own)).text()).not.toContain(headline);

  await as(page, 'quyet-dinh-2');
  await page.goto(`${staffConsole}${at}?buoc=decideAppeal`);
  await page.getByLabel('Hủy bỏ').check();
  await field(page, 'decideAppeal.reason').fill(words);
  await field(page, 'decideAppeal.number').fill('44/QĐ (minh họa)');
  await page.locator('.step-form button').first().click();
  await expect(page.locator('.notice--done')).toBeVisible();

  await page.goto(own);
  await expect(page.getByText('Đã rút').first()).toBeVisible();
  await expect(page.getByText('người và đơn vị được nói đến không có vi phạm đã nêu')).toBeVisible();
  await expectNoAxeViolations(page);
  const feed = await (await request.get(`${register}/nguon-tin.xml`)).text();
  expect(feed).toContain(`${number}. quyết định bị hủy`);
  const table = await (await request.get(`${register}/tai-ve.csv`)).text();
  expect(table.split('\r\n').find((line) => line.startsWith(number))).toMatch(
    /,overturned,"?Quyết định đã bị hủy/,
  );
  const file = (await (await request.get(`${register}/tai-ve.json`)).json()) as { withdrawn: object[] };
  expect(file.withdrawn).toContainEqual(expect.objectContaining({ number, ground: 'overturned' }));
  for (const text of [feed, table, JSON.stringify(file)]) expect(text).not.toContain(headline);
});

test('unfounded: concluded with thanks, laid down, and nothing of it waits to be published', async ({
  page,
}) => {
  const title = 'Phản ánh không có căn cứ (minh họa)';
  const at = await storeCase({
    ...{ province, directive: '34-ct-tu', behaviour: 'DN-06', matter: null, title },
    ...{ openedBy: 'thu-truong', origin: 'inspection', stage: 'weighing' },
  });
  await as(page, 'xac-minh');
  await page.goto(`${staffConsole}${at}?buoc=recordProtection`);
  for (const place of [0, 1, 2, 3, 4, 5])
    await field(page, `recordProtection.grounds.${place}.reason`).fill(words);
  await page.locator('.step-form button').first().click();
  await expect(page.locator('.notice--done')).toBeVisible();
  await page.goto(`${staffConsole}${at}?buoc=conclude`);
  await page.getByLabel('Không có căn cứ').check();
  await field(page, 'conclude.conclusions.0.reasons').fill(words);
  await page.locator('.step-form button').first().click();
  await expect(page.locator('.notice--done')).toBeVisible();

  await as(page, 'quyet-dinh');
  await page.goto(`${staffConsole}${at}?buoc=close`);
  await field(page, 'close.remarks').fill('Cảm ơn người cán bộ đã giải trình đầy đủ (minh họa).');
  await page.locator('.step-form button').first().click();
  await expect(page.locator('.notice--done')).toBeVisible();
  await page.goto(`${staffConsole}/cong-bo`);
  await expect(page.getByText(title)).toHaveCount(0);

  await as(page, 'can-bo');
  await page.goto(`${staffConsole}${at}`);
  await expect(page.getByText('Không có căn cứ').first()).toBeVisible();
  await page.goto(`${staffConsole}/vu-viec/thoi-han`);
  await page.getByRole('button', { name: 'Tạo địa chỉ lịch' }).click();
  await expectNoAxeViolations(page);
  const link = (await page.locator('.notice--done .mono').innerText()).trim();
  const read = await page.request.get(link);
  expect(read.headers()['content-type']).toContain('text/calendar');
  expect(await read.text()).toMatch(/^BEGIN:VCALENDAR\r\n/);
  await page.getByRole('button', { name: 'Bỏ địa chỉ', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Tạo địa chỉ lịch' })).toBeVisible();
  expect((await page.request.get(link)).status()).toBe(404);
});
