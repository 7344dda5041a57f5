import { expectNoAxeViolations } from '@kycuong/testing/axe';
import { expect, test, type Browser, type Page } from '@playwright/test';
import { signIn } from './console-sign-in.ts';
import { staffConsole } from './stack.ts';

const at = (path: string): string => `${staffConsole}/to-chuc${path}`;
const pages = [
  '',
  '?q=noi+vu',
  '?q=khong-co-gi',
  '?da-ket-thuc=1',
  '/don-vi/so-noi-vu',
  '/don-vi/huyen-mau-tay?ngay=30/06/2025',
  '/can-bo?q=nguyen',
  '/can-bo?q=khong-co-ai',
  '/can-bo/CB-0001',
  '/pho-bien',
  '/lich-su',
  ...[
    'don-vi-moi',
    'doi-ten',
    'chuyen-don-vi',
    'hop-nhat',
    'chia-tach',
    'giai-the',
    'can-bo-moi',
    'vi-tri-moi',
  ].map((slug) => `/thay-doi/${slug}`),
  ...['dieu-chuyen', 'doi-loai', 'tham-quyen-moi', 'uy-quyen-moi', 'nghi-moi', 'chua-xem-xet-moi'].map(
    (slug) => `/thay-doi/${slug}`,
  ),
];

test('every page of the organisation is without an axe violation', async ({ page }) => {
  test.setTimeout(420_000);
  await signIn(page, 'to-chuc.quang-ninh@demo.invalid');
  for (const path of pages) {
    const answer = await page.goto(at(path));
    expect([path, answer?.status()]).toEqual([path, 200]);
    await expectNoAxeViolations(page);
  }
});

async function addOfficer(page: Page, code: string, name: string): Promise<void> {
  await page.goto(at('/can-bo'));
  await page.getByRole('link', { name: 'Thêm cán bộ' }).click();
  await page.getByLabel('Họ và tên').fill(name);
  await page.getByLabel('Mã cán bộ').fill(code);
  await page.getByLabel('công chức', { exact: true }).check();
  await page.getByRole('button', { name: 'Xem trước tác động' }).click();
  await page.getByLabel('Văn bản làm căn cứ').fill('QĐ 12/QĐ-SNV (minh họa)');
  await page.getByRole('button', { name: 'Xác nhận và lưu' }).click();
  await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible();
}

async function mergeSections(page: Page, code: string): Promise<void> {
  await page.goto(at('/thay-doi/hop-nhat'));
  await page.getByRole('button', { name: 'Xem trước tác động' }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await page.getByLabel('Phòng Công chức, viên chức (minh họa)').check();
  await page.getByLabel('Phòng Cải cách hành chính (minh họa)').check();
  await page.getByLabel('Một đơn vị mới').check();
  await page.getByLabel('Tên đơn vị mới').fill('Phòng Tổ chức, cải cách');
  await page.getByLabel('Mã đơn vị mới').fill(code);
  await page.getByLabel('Loại đơn vị').selectOption('department');
  await page.getByLabel('Đơn vị cấp trên').selectOption('so-noi-vu');
  await page.getByLabel('Từ ngày').fill('01/10/2026');
  await page.getByRole('button', { name: 'Xem trước tác động' }).click();
  await expect(page.getByText('2 đơn vị kết thúc')).toBeVisible();
  await expect(page.getByText('30 người chuyển đơn vị')).toBeVisible();
  await expect(page.getByText('1 đơn vị chưa có người đứng đầu')).toBeVisible();
  await page.getByRole('button', { name: 'Xác nhận và lưu' }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await page.getByLabel('Văn bản làm căn cứ').fill('QĐ 77/QĐ-UBND (minh họa)');
  await page.getByRole('button', { name: 'Xác nhận và lưu' }).click();
  await expect(page.getByRole('heading', { name: 'Phòng Tổ chức, cải cách', level: 1 })).toBeVisible();
}

async function undoLast(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Xem thay đổi, hoặc hoàn tác' }).click();
  await page.getByRole('button', { name: 'Xem trước việc hoàn tác' }).click();
  await page.getByLabel('Văn bản làm căn cứ').fill('QĐ 78/QĐ-UBND (minh họa)');
  await page.getByLabel('Lý do').fill('Nhập nhầm ngày');
  await page.getByRole('button', { name: 'Hoàn tác', exact: true }).click();
  await expect(page.getByText('Đã lưu.')).toBeVisible();
  await page.goto(at('/don-vi/so-noi-vu-cc'));
  await expect(page.getByText('Đang hoạt động ngày')).toBeVisible();
}

async function journey(browser: Browser, javaScriptEnabled: boolean, province: string): Promise<void> {
  const context = await browser.newContext({ javaScriptEnabled, locale: 'vi-VN' });
  const page = await context.newPage();
  await signIn(page, `to-chuc.${province}@demo.invalid`);
  await addOfficer(page, 'CB-9001', 'Đặng Thị Hòa');
  await page.goto(at('/can-bo'));
  await page.getByLabel('Tìm theo tên hoặc mã').fill('dang thi hoa');
  await page.getByRole('button', { name: 'Lọc' }).click();
  await expect(page.getByRole('link', { name: 'Đặng Thị Hòa' }).first()).toBeVisible();
  await mergeSections(page, 'so-noi-vu-tc');
  await undoLast(page);
  await context.close();
}

test.describe('an officer joins, two sections merge, and the merger is undone', () => {
  test.setTimeout(180_000);
  test('with JavaScript', ({ browser }) => journey(browser, true, 'da-nang'));
  test('without JavaScript', ({ browser }) => journey(browser, false, 'khanh-hoa'));
});

test('a list goes out as a spreadsheet, and a reader changes nothing', async ({ page }) => {
  await signIn(page, 'lanh-dao.yen-bai@demo.invalid');
  await page.goto(at('/can-bo'));
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'XLSX' }).first().click(),
  ]);
  expect(file.suggestedFilename()).toBe('can-bo.xlsx');
  await expect(page.getByRole('link', { name: 'Thêm cán bộ' })).toHaveCount(0);
  await page.goto(at('/thay-doi/giai-the'));
  await expect(page.getByText('Vai trò của bạn không cho làm việc này')).toBeVisible();
});
