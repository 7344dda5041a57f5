import { expectNoAxeViolations } from '@kycuong/testing/axe';
import { expect, test, type Page } from '@playwright/test';
import { signIn } from './console-sign-in.ts';
import { staffConsole } from './stack.ts';
import { storeCase, unitOf } from './stored-case.ts';

const words = 'Có lý do được ghi lại (minh họa).';
const field = (page: Page, name: string) => page.locator(`[name="${name}"]`);
const send = (page: Page) => page.locator('.step-form button').first().click();
const open = async (page: Page, path: string) => {
  await page.goto(staffConsole + path);
  await expectNoAxeViolations(page);
};

test('a fault that the head found and repaired weighs less: asked, explained, weighed, decided by another', async ({
  page,
}) => {
  test.setTimeout(90_000);
  const as = (who: string) => signIn(page, `${who}.da-nang@demo.invalid`);
  const title = 'Đơn thư chuyển vòng, người đứng đầu tự báo cáo (minh họa)';
  const [directive, behaviour] = ['34-ct-tu', 'DN-06'];
  await storeCase({
    ...{ province: 'da-nang', directive, behaviour, title, matter: null },
    ...{ openedBy: 'thu-truong', origin: 'own-report', stage: 'final' },
  });

  await as('thanh-tra');
  await open(page, '/nguoi-dung-dau');
  await page.getByRole('listitem').filter({ hasText: title }).getByRole('link', { name: 'Hỏi' }).click();
  await expectNoAxeViolations(page);
  await field(page, 'ask.question').fill('Vì sao để xảy ra, đã làm gì?');
  await send(page);
  await page.waitForURL(/\/nguoi-dung-dau\/\d{4}\/\d+$/);
  const entry = new URL(page.url()).pathname;

  await as('thu-truong');
  await open(page, entry);
  await field(page, 'explain.explanation').fill('Tự kiểm tra, thấy hồ sơ đi vòng và báo cáo ngay.');
  await field(page, 'explain.actions.0.kind').first().selectOption('repaired');
  await field(page, 'explain.actions.0.on').fill(new Date().toISOString().slice(0, 10));
  await field(page, 'explain.actions.0.what').fill('Đã giải quyết xong hồ sơ cho người dân.');
  await field(page, 'explain.actions.0.records').fill('CV-1');
  await send(page);
  await expect(page.locator('.notice--done')).toBeVisible();

  await as('thanh-tra');
  await page.goto(`${staffConsole}${entry}?buoc=weighAction`);
  await field(page, 'weighAction.counts').check();
  await field(page, 'weighAction.reason').fill(words);
  await send(page);
  await expect(page.getByText('Tự phát hiện trước và đã khắc phục')).toBeVisible();
  await open(page, `${entry}?buoc=propose`);
  await page.getByRole('radio', { name: 'Tính đủ' }).check();
  await field(page, 'propose.reasons').fill(words);
  await send(page);
  await expect(page.getByRole('alert')).toContainText('tự phát hiện');
  await page.getByRole('radio', { name: 'Tính nhẹ hơn' }).check();
  await send(page);
  await expect(page.locator('.notice--done')).toBeVisible();

  await as('quyet-dinh-so');
  await page.goto(staffConsole + entry);
  await page.getByRole('radio', { name: 'Tính nhẹ hơn' }).check();
  await field(page, 'decide.reasons').fill(words);
  await field(page, 'decide.basis').fill('DN-O12');
  await send(page);
  await expect(page.locator('.notice--done')).toBeVisible();
  await open(page, '/nguoi-dung-dau/can-bo/CB-0286');
  await expect(page.getByText('0 tính đủ, 1 nhẹ hơn')).toBeVisible();
  await expect(page.getByText('Tỉnh chưa đặt số điểm')).toBeVisible();
  await open(page, '/vu-viec/tre-han');
});

test('exempt under safe harbour: registered before the act, weighed, no measure, and nothing to publish', async ({
  page,
}) => {
  test.setTimeout(90_000);
  const province = 'yen-bai';
  const as = (who: string) => signIn(page, `${who}.${province}@demo.invalid`);
  const title = 'Hai quy định về ranh giới mâu thuẫn (minh họa)';

  await as('can-bo');
  await open(page, '/de-xuat/moi');
  await page.getByLabel('Báo cáo vướng mắc pháp lý').check();
  await field(page, 'file.title').fill(title);
  await field(page, 'file.matter').fill('MH-77');
  await field(page, 'file.ownProposal').fill('Áp dụng điều sau, đo lại ranh giới.');
  await field(page, 'file.askedUnit').fill(await unitOf(province, 'CB-0053'));
  await send(page);
  await expect(page.getByRole('alert')).toContainText('vướng mắc');
  await expect(field(page, 'file.ownProposal')).toHaveValue('Áp dụng điều sau, đo lại ranh giới.');
  await field(page, 'file.conflictingProvisions').fill('Điều 5 và Điều 9 (minh họa)');
  await send(page);
  await expect(page.getByText('Đã đăng ký đề xuất')).toBeVisible();
  await expectNoAxeViolations(page);

  const caseTitle = 'Chậm giải quyết ranh giới (minh họa)';
  const at = await storeCase({
    ...{ province, directive: '46-ct-tu', behaviour: 'YB-06', title: caseTitle, matter: 'MH-77' },
    ...{ openedBy: 'thanh-tra', origin: 'inspection', stage: 'weighing' },
  });
  await as('xac-minh');
  await open(page, `${at}?buoc=recordProtection`);
  await expect(page.getByRole('link', { name: title })).toBeVisible();
  for (const place of [0, 1, 2, 3, 4, 5])
    await field(page, `recordProtection.grounds.${place}.reason`).fill(words);
  await field(page, 'recordProtection.grounds.4.applies').check();
  await field(page, 'recordProtection.proposals.0.reason').fill(words);
  for (const place of [0, 1, 2]) {
    await field(page, `recordProtection.facts.${place}.holds`).check();
    await field(page, `recordProtection.facts.${place}.proof`).fill(words);
  }
  await send(page);
  await expect(page.locator('.notice--done')).toBeVisible();
  await page.goto(`${staffConsole}${at}?buoc=conclude`);
  await page.getByLabel('Được miễn').check();
  await field(page, 'conclude.conclusions.0.reasons').fill(words);
  await send(page);
  await expect(page.locator('.notice--done')).toBeVisible();

  await as('quyet-dinh');
  await page.goto(`${staffConsole}${at}?buoc=close`);
  await field(page, 'close.remarks').fill(words);
  await send(page);
  await expect(page.locator('.notice--done')).toBeVisible();
  await open(page, `${at}/nguyen-nhan`);
  await page.getByLabel('Quy định chồng chéo hoặc chưa có').check();
  await page.getByRole('button', { name: 'Lưu nguyên nhân' }).click();
  await expect(page.getByText('Đã lưu nguyên nhân')).toBeVisible();

  await as('cong-khai-1');
  await page.goto(`${staffConsole}/cong-bo`);
  await expect(page.getByText(caseTitle)).toHaveCount(0);

  await as('lanh-dao');
  for (const path of ['/toan-canh?dem=signals', '/tin-hieu/do-chinh-xac', '/de-xuat']) await open(page, path);
});
