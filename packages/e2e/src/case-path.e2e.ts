// Long because it walks the whole path, step by step, as different people.
import { expectNoAxeViolations } from '@kycuong/testing/axe';
import { expect, test, type Page } from '@playwright/test';
import { signIn } from './console-sign-in.ts';
import { staffConsole } from './stack.ts';

const province = 'yen-bai';
const words = 'Có lý do được ghi lại (minh họa).';
const as = (page: Page, who: string) => signIn(page, `${who}.${province}@demo.invalid`);

/** Opens one step of the case, fills it in and takes it; the page says what was recorded. */
async function step(page: Page, at: string, command: string, fill: () => Promise<void>): Promise<void> {
  await page.goto(`${at}?buoc=${command}`);
  await fill();
  await expectNoAxeViolations(page);
  await page.locator('.step-form button').click();
  await expect(page.locator('.notice--done')).toBeVisible();
}
const field = (page: Page, name: string) => page.locator(`[name="${name}"]`);

test('a case is opened by inspection, admitted by another, heard, confirmed, decided by another, and may be appealed', async ({
  page,
}) => {
  test.setTimeout(240_000);
  await as(page, 'thanh-tra');
  await page.goto(`${staffConsole}/vu-viec/mo?tu=inspection`);
  await expectNoAxeViolations(page);
  await page.locator('.step-form button').click();
  await expect(page.getByRole('alert')).toBeVisible();
  await field(page, 'open.origin.record').fill('KL-12');
  await field(page, 'open.title').fill('Hồ sơ đất đi vòng bốn lần (minh họa)');
  await field(page, 'open.subject.officer').fill('CB-0295');
  await page.getByLabel('Công chức', { exact: true }).check();
  await field(page, 'open.allegations.0.directive').fill('46-ct-tu');
  await field(page, 'open.allegations.0.behaviour').fill('YB-06');
  const act = await field(page, 'open.detectedOn').inputValue();
  await field(page, 'open.allegations.0.actOn').fill(act);
  await field(page, 'open.allegations.0.records').fill('KL-12');
  await field(page, 'open.why').fill(words);
  await page.locator('.step-form button').click();
  await page.waitForURL(/\/vu-viec\/\d{4}\/\d+$/);
  const at = page.url();
  await expectNoAxeViolations(page);

  await as(page, 'quyet-dinh');
  await step(page, at, 'admit', () => field(page, 'admit.reasons').fill(words));
  await step(page, at, 'assign', async () => {
    await page.getByLabel('Triệu Mai Minh').check();
  });

  await as(page, 'xac-minh');
  await expect(page.getByRole('link', { name: 'Hồ sơ đất đi vòng bốn lần' }).first()).toBeVisible();
  await step(page, at, 'requestExplanation', async () => {
    await field(page, 'requestExplanation.questions').fill('Vì sao hồ sơ chuyển bốn lần?');
    await page.getByLabel('KL-12').check();
  });

  await as(page, 'can-bo');
  await step(page, at, 'recordReceipt', async () => {});
  await step(page, at, 'explain', () => field(page, 'explain.points.0.text').fill('Hai bản đồ lệch nhau.'));

  await as(page, 'xac-minh');
  await step(page, at, 'weighPoint', async () => {
    await page.getByLabel('Không chấp nhận').check();
    await field(page, 'weighPoint.reason').fill(words);
  });
  await step(page, at, 'recordProtection', async () => {
    for (const place of [0, 1, 2, 3, 4, 5])
      await field(page, `recordProtection.grounds.${place}.reason`).fill(words);
  });
  await step(page, at, 'conclude', async () => {
    await page.getByLabel('Có vi phạm').check();
    await field(page, 'conclude.conclusions.0.reasons').fill(words);
    await page.getByLabel('KL-12').check();
  });

  await as(page, 'quyet-dinh');
  await step(page, at, 'decideMeasure', async () => {
    await field(page, 'decideMeasure.number').fill('12/QĐ (minh họa)');
    await field(page, 'decideMeasure.measures.0.form').selectOption('criticism');
    await field(page, 'decideMeasure.measures.0.reason').fill(words);
    await field(page, 'decideMeasure.reason').fill(words);
    await field(page, 'decideMeasure.basis').fill('Quy chế làm việc (minh họa)');
  });
  await step(page, at, 'recordDecisionReceipt', async () => {});
  await expect(page.locator('.path .now')).toContainText('hạn');
  await page.goto(`${at}?buoc=makeFinal`);
  await page.locator('.step-form button').click();
  await expect(page.getByRole('alert')).toContainText('khiếu nại');

  for (const path of ['/vu-viec', '/vu-viec/thoi-han', '/tin-hieu']) {
    await page.goto(staffConsole + path);
    await expectNoAxeViolations(page);
  }
  await as(page, 'tiep-nhan');
  await page.goto(`${staffConsole}/vu-viec/phan-anh`);
  await expectNoAxeViolations(page);
});
