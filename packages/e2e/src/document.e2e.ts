import { expectNoAxeViolations } from '@kycuong/testing/axe';
import { expect, test } from '@playwright/test';
import { signIn } from './console-sign-in.ts';
import { staffConsole } from './stack.ts';
import { storeCase } from './stored-case.ts';

test('a conclusion is written from its case, numbered, kept and downloaded; its wording is the province’s', async ({
  page,
}) => {
  test.setTimeout(90_000);
  const field = (name: string) => page.locator(`[name="${name}"]`);
  const address = await storeCase({
    ...{ province: 'da-nang', directive: '34-ct-tu', behaviour: 'DN-06', matter: null },
    ...{ title: 'Văn bản của một vụ việc (minh họa)', openedBy: 'thu-truong', origin: 'own-report' },
    stage: 'final',
  });
  await signIn(page, 'quyet-dinh.da-nang@demo.invalid');
  await page.goto(staffConsole + address);
  await page.getByRole('link', { name: 'Soạn văn bản' }).click();
  await expectNoAxeViolations(page);
  await page.getByRole('link', { name: 'Kết luận', exact: true }).click();
  await page.getByRole('button', { name: 'Cấp số' }).click();
  await expect(page.getByRole('alert')).toContainText('Chưa ghi: địa danh');
  await field('place').fill('Đà Nẵng');
  await field('subjectPost').fill('chuyên viên <b>=1+1</b>');
  await field('signer').fill('Lê Văn Minh');
  await field('signerPost').fill('Giám đốc');
  await page.getByRole('button', { name: 'Xem trước' }).click();
  await expect(page.getByRole('article')).toContainText('chuyên viên <b>=1+1</b>');
  await expectNoAxeViolations(page);
  await page.getByRole('button', { name: 'Cấp số' }).click();
  await expect(page.locator('.notice--done')).toBeVisible();
  await expect(page.getByRole('article')).toContainText(/Số: \d\d\/KL/);
  await expectNoAxeViolations(page);
  for (const [name, begin] of [
    ['Tải PDF', '%PDF-'],
    ['Tải DOCX', 'PK'],
  ] as const) {
    const href = await page.getByRole('link', { name }).getAttribute('href');
    const file = await page.request.get(staffConsole + href);
    expect((await file.body()).subarray(0, begin.length).toString('latin1')).toBe(begin);
  }
  await page.goto(`${staffConsole}/van-ban?q=ket+luan`);
  await expect(page.getByText('Không có văn bản nào khớp')).toBeVisible();
  await page.goto(`${staffConsole}/van-ban?q=vu+viec&loai=conclusion`);
  await expect(page.getByRole('link', { name: /Về vụ việc số/ }).first()).toBeVisible();
  await expectNoAxeViolations(page);

  await signIn(page, 'to-chuc.da-nang@demo.invalid');
  await page.getByRole('link', { name: 'Văn bản' }).click();
  await page.getByRole('link', { name: 'Mẫu văn bản' }).click();
  await expectNoAxeViolations(page);
  await page.getByRole('link', { name: 'Kết luận', exact: true }).click();
  await field('body').fill('Kết luận về {{cán bôj}}');
  await page.getByRole('button', { name: 'Lưu bản mới' }).click();
  await expect(page.getByRole('alert')).toContainText('Nội dung, dòng 1, cột 13');
  await field('body').fill('Kết luận về {{cán bộ}}.');
  await page.getByRole('button', { name: 'Xem trước' }).click();
  await expect(page.getByRole('article')).toContainText('Kết luận về Nguyễn Văn An.');
  await expectNoAxeViolations(page);
});
