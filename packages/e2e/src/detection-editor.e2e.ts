import { expectNoAxeViolations } from '@kycuong/testing/axe';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { signIn } from './console-sign-in.ts';
import { staffConsole } from './stack.ts';

const version = `${staffConsole}/danh-muc/ky-luat-ky-cuong-hanh-chinh/2`;
const indicator = 'qn.01a.referral-ping-pong';
const editor = `${version}/sua/chi-bao/${indicator}`;
const editorPerson = 'soan.quang-ninh@demo.invalid';

async function openDraft(page: Page): Promise<void> {
  await signIn(page, editorPerson);
  const opened = await page.goto(version);
  if (opened?.status() === 200) return;
  await page.goto(`${staffConsole}/danh-muc/moi`);
  await page.getByRole('button', { name: /^Soạn bản mới của/ }).click();
  await page.waitForURL(/\/sua/);
}

/** The form is there once the script and the compiler have arrived. */
async function openEditor(page: Page): Promise<void> {
  await page.goto(editor);
  await expect(page.getByRole('heading', { name: 'Biểu mẫu' })).toBeVisible();
}

const control = (page: Page, place: string) => page.locator(`[id="o-${place}"]`);
const sentence = (page: Page) => page.locator('.say').first();

async function withoutScript(browser: Browser, signedIn: Page): Promise<Page> {
  const storageState = await signedIn.context().storageState();
  const context = await browser.newContext({ javaScriptEnabled: false, locale: 'vi-VN', storageState });
  return context.newPage();
}

test('an indicator is found from its item and read: words, sentence, structure, numbers, precision', async ({
  page,
}) => {
  await openDraft(page);
  await page.goto(`${version}/bieu-hien/1`);
  await expectNoAxeViolations(page);
  await page.getByRole('link', { name: 'Một việc bị chuyển qua chuyển lại' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Một việc bị chuyển qua chuyển lại');
  await expect(page.locator('.verbatim mark')).toBeVisible();
  await expect(sentence(page)).toContainText('Cùng một việc');
  await expect(page.getByRole('heading', { name: 'Cây điều kiện' })).toBeVisible();
  await expect(page.getByText('chưa đủ số liệu')).toBeVisible();
  await expectNoAxeViolations(page);
});

test('sentence, form, structure and text are one rule: each change shows in all of them', async ({
  page,
}) => {
  test.setTimeout(120_000);
  const refusedCode: string[] = [];
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) refusedCode.push(message.text());
  });
  await openDraft(page);
  await openEditor(page);
  await expectNoAxeViolations(page);

  await sentence(page).locator('.slot:not(.slot--words)').last().click();
  await expect(control(page, 'when.all[1].right')).toBeFocused();

  await control(page, 'when.all[1].cmp').selectOption({ label: 'nhiều hơn' });
  await expect(sentence(page)).toContainText('trên 1');
  await expect(page.locator('.tree').first()).toContainText('trên 1');
  await expect(page.locator('#yaml')).toHaveValue(/cmp: ">"/);

  await control(page, 'when.all[0].right').selectOption({ label: '0' });
  await expect(page.locator('.tree .node--marked', { hasText: 'n2' })).toBeVisible();
  await expectNoAxeViolations(page);

  await page.getByRole('button', { name: 'Bỏ điều kiện n2' }).click();
  await expect(control(page, 'when.all[0].right')).toHaveCount(0);
  await page.getByRole('button', { name: 'Thêm điều kiện' }).first().click();
  await expect(control(page, 'when.all[1].right')).toBeVisible();

  page.once('dialog', (dialog) => dialog.dismiss());
  await page.getByRole('link', { name: 'Về bản nháp' }).click();
  await expect(page).toHaveURL(editor);

  await page.getByText('Mã của chỉ báo', { exact: true }).click();
  await page.locator('#yaml').fill('id: 1\n');
  await expect(page.locator('#yaml-error')).toBeVisible();
  await expect(page.getByText('Mã bên dưới còn lỗi')).toBeVisible();
  expect(refusedCode).toEqual([]);
});

test('a changed rule is saved and told; a save over somebody else’s is held up first', async ({ page }) => {
  test.setTimeout(120_000);
  await openDraft(page);
  const other = await page.context().newPage();
  await openEditor(other);
  await openEditor(page);
  await control(page, 'when.all[1].cmp').selectOption({ label: 'bằng' });
  await page.getByRole('button', { name: 'Lưu nháp' }).click();
  await expect(page.getByText('Đã lưu vào bản nháp.')).toBeVisible();
  await expect(sentence(page)).toContainText('đúng 1');

  await control(other, 'when.all[1].cmp').selectOption({ label: 'nhiều hơn' });
  await other.getByRole('button', { name: 'Lưu nháp' }).click();
  await expect(other.getByRole('heading', { name: 'Người khác vừa lưu phần này' })).toBeVisible();
  await expect(sentence(other)).toContainText('trên 1');
  await expectNoAxeViolations(other);
});

test('without a script the rule is read, and edited as text with errors that say how to mend it', async ({
  page,
  browser,
}) => {
  await openDraft(page);
  const plain = await withoutScript(browser, page);
  await plain.goto(editor);
  await expect(sentence(plain)).toContainText('Cùng một việc');
  await expect(plain.locator('.tree').first()).toBeVisible();
  const text = plain.getByLabel('Mã YAML của chỉ báo');
  const kept = await text.inputValue();

  await text.fill(kept.replace(/metric: referrals-sent/, 'metric: 7'));
  await plain.getByRole('button', { name: 'Lưu nháp' }).click();
  await expect(plain.locator('#yaml-error')).toContainText(/Dòng \d+/i);
  await expect(text).toHaveValue(/metric: 7/);

  await text.fill(kept.replace(/honours: \[.*\]/, 'honours: []'));
  await plain.getByRole('button', { name: 'Lưu nháp' }).click();
  await expect(plain.getByText('Đã lưu vào bản nháp.')).toBeVisible();
  await expect(text).toHaveValue(/honours: \[\]/);
  await plain.context().close();
});

const trialButton = (page: Page) => page.getByRole('button', { name: /^Chạy thử/ });
const noEvidence = (page: Page) => page.getByText('Tỉnh chưa có dữ liệu nào để thử');

test('a rule is tried before it is saved, with other numbers, and says when there is no evidence to try it on', async ({
  page,
  browser,
}) => {
  test.setTimeout(180_000);
  await openDraft(page);
  await openEditor(page);
  await expect(page.getByText('Chưa chạy thử', { exact: true })).toBeVisible();
  const kept = await page.locator('#yaml').inputValue();
  await control(page, 'name.vi').fill('Tên chưa lưu');
  await control(page, 'name.vi').blur();
  await page.getByLabel('Nhìn lại').selectOption('today');
  const number = page.locator('[name^="thu."]').first();
  await number.fill(String(Number(await number.inputValue()) + 1));
  // A number that changed and rests runs by itself.
  await expect(noEvidence(page)).toBeVisible({ timeout: 60_000 });
  await expect(page.locator('#yaml')).toHaveValue(/Tên chưa lưu/);
  await expectNoAxeViolations(page);

  const plain = await withoutScript(browser, page);
  await plain.goto(editor);
  await plain.getByLabel('Mã YAML của chỉ báo').fill(kept.replace(/honours: \[.*\]/, 'honours: [leave]'));
  await trialButton(plain).click();
  await expect(async () => {
    const progress = plain.getByRole('button', { name: 'Xem tiến độ' });
    if (await progress.isVisible()) await progress.click();
    await expect(noEvidence(plain)).toBeVisible({ timeout: 1000 });
  }).toPass({ timeout: 60_000 });
  await expect(plain.getByLabel('Mã YAML của chỉ báo')).toHaveValue(/honours: \[leave\]/);
  await plain.context().close();
});

test('an indicator is made from nothing in a draft, and taken away again', async ({ page }) => {
  test.setTimeout(120_000);
  await openDraft(page);
  await page.goto(`${version}/sua/bieu-hien/1`);
  await expect(page.getByRole('link', { name: 'Thêm chỉ báo' })).toBeVisible();
  await page.goto(`${version}/sua/bieu-hien/1/chi-bao-moi`);
  await page.getByLabel('Mã, chữ thường và gạch nối').fill('Chỉ báo mới');
  await page.getByRole('button', { name: 'Tạo trong bản nháp' }).click();
  await expect(page.getByRole('link', { name: /Mã, chữ thường và gạch nối/ })).toBeVisible();
  await expectNoAxeViolations(page);
  await page.getByLabel('Mã, chữ thường và gạch nối').fill('qn.01a.viec-moi');
  for (const [label, words] of [
    ['Tên, tiếng Việt', 'Việc mới'],
    ['Tên, tiếng Anh', 'A new one'],
    ['Cho biết gì, không cho biết gì, tiếng Việt', 'Chỉ để thử'],
    ['Cho biết gì, không cho biết gì, tiếng Anh', 'Only a test'],
  ] as const)
    await page.getByLabel(label).fill(words);
  await page.getByRole('button', { name: 'Tạo trong bản nháp' }).click();
  await page.waitForURL(/sua\/chi-bao\/qn\.01a\.viec-moi/);
  await expect(page.getByRole('heading', { name: 'Biểu mẫu' })).toBeVisible();
  await page.goto(`${version}/chi-bao/qn.01a.viec-moi`);
  await expect(page.getByText('Chưa có tình huống nào')).toBeVisible();
  await expectNoAxeViolations(page);
  await page.goto(`${version}/sua/chi-bao/qn.01a.viec-moi`);
  await page.getByText('Bỏ chỉ báo này khỏi bản nháp').click();
  await page.getByRole('button', { name: 'Bỏ chỉ báo', exact: true }).click();
  await page.waitForURL(`${version}/sua`);
  expect((await page.goto(`${version}/chi-bao/qn.01a.viec-moi`))?.status()).toBe(404);
});

test('a page in which nobody typed is left without a warning; one typed in before the script is not', async ({
  page,
}) => {
  await openDraft(page);
  const behaviour = `${version}/sua/bieu-hien/1`;
  const asked: string[] = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.message());
    return dialog.dismiss();
  });
  const hydrated = () => page.waitForFunction(() => document.querySelector('#svelte-announcer') !== null);
  const leave = page.getByRole('link', { name: 'Thêm chỉ báo' });
  await page.goto(behaviour);
  await hydrated();
  await leave.click();
  await page.waitForURL(/chi-bao-moi/);
  expect(asked).toEqual([]);

  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/*.js', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(behaviour, { waitUntil: 'commit' });
  await page.locator('main textarea').first().fill('Gõ trước khi mã lệnh tới');
  release();
  await hydrated();
  await leave.click();
  await expect.poll(() => asked.length).toBe(1);
  await expect(page).toHaveURL(behaviour);
});
