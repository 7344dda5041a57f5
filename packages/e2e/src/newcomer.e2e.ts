import { readFileSync } from 'node:fs';
import { expectNoAxeViolations } from '@kycuong/testing/axe';
import { totp } from '@kycuong/testing/totp';
import { expect, test, type Page } from '@playwright/test';
import { signIn } from './console-sign-in.ts';
import {
  checkAndConfirm,
  done,
  mendFiveRows,
  readUnitsFirst,
  sendWorkbook,
  workbook,
} from './import-steps.ts';
import { staffConsole } from './stack.ts';

/** Head of the finance department in the workbook, whose name stands there in TCVN3. */
const head = {
  name: 'Đặng Quang Vinh',
  email: 'vinh.quang-ninh@demo.invalid',
  officer: 'CB009',
  unit: 'STC',
};
const password = 'một câu dài và dễ nhớ';
const document = 'Công văn 00/SNV (minh họa)';

const invite = async (page: Page): Promise<string> => {
  await page.goto(`${staffConsole}/truy-cap/moi`);
  await page.getByLabel('Họ và tên').fill(head.name);
  await page.getByLabel('Địa chỉ thư').fill(head.email);
  await page.getByLabel('Mã cán bộ').fill(head.officer);
  await page.getByLabel('Mã đơn vị').fill(head.unit);
  await page.getByLabel('Vai trò').selectOption('head');
  await page.getByRole('button', { name: 'Tạo lời mời' }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await expect(page.getByLabel('Họ và tên')).toHaveValue(head.name);
  await page.getByLabel('Vai trò').selectOption('head');
  await page.getByLabel('Lý do').fill('Quyết định 12/QĐ-UBND (minh họa)');
  await page.getByRole('button', { name: 'Tạo lời mời' }).click();
  await expectNoAxeViolations(page);
  const link = await page.getByText('/loi-moi/').textContent();
  return link!.replace(/^.*(http)/, '$1').trim();
};

const setPassword = async (page: Page, link: string): Promise<void> => {
  await page.context().clearCookies();
  await page.goto(link);
  await expectNoAxeViolations(page);
  for (const typed of ['ngắn', password]) {
    await page.getByLabel('Mật khẩu mới').fill(typed);
    await page.getByLabel('Nhập lại mật khẩu').fill(typed);
    await page.getByRole('button', { name: 'Đặt mật khẩu' }).click();
    if (typed === 'ngắn') await expect(page.getByRole('alert')).toContainText('12');
  }
  await expect(page.getByText('Đã đặt mật khẩu. Hãy đăng nhập.')).toBeVisible();
};

const enter = async (page: Page): Promise<void> => {
  await page.getByLabel('Địa chỉ thư điện tử').fill(head.email);
  await page.getByLabel('Mật khẩu').fill(password);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
};

/** Turns the second factor on from the account page; returns the address in its QR code. */
const turnOnSecondFactor = async (page: Page): Promise<string> => {
  await page.locator('#password').fill(password);
  await page.locator('form[action="?/start"] button').click();
  const key = (await page.locator('.steps .mono').textContent())!.replaceAll(' ', '');
  const uri = `otpauth://totp/kycuong?secret=${key}`;
  await page.locator('#code').fill(totp(uri));
  await page.locator('form[action="?/confirm"] button').click();
  await page.waitForURL(/hai-lop=bat/);
  return uri;
};

/** A device that knows its person, as the browser sees it. */
const plugInDevice = async (page: Page): Promise<void> => {
  const browser = await page.context().newCDPSession(page);
  await browser.send('WebAuthn.enable');
  await browser.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
};

test('a newcomer brings in the office’s workbook, mends five refused rows, sees the tree, and gives a head an account, who comes in with two factors and by a passkey', async ({
  page,
}) => {
  test.setTimeout(180_000);
  await test.step('the workbook comes in', async () => {
    await signIn(page, 'to-chuc.quang-ninh@demo.invalid');
    await page.goto(`${staffConsole}/nhap`);
    await sendWorkbook(page, 'danh-sach-can-bo.xlsx', workbook);
    await readUnitsFirst(page);
    await expectNoAxeViolations(page);
    await checkAndConfirm(page, 'Nhập 9 bản ghi', expectNoAxeViolations);
    await done(page);
  });
  await test.step('five rows are mended', async () => {
    await page.getByRole('button', { name: 'Nhập trang tính khác của tệp này' }).click();
    await page.getByLabel('Văn bản làm căn cứ').fill(document);
    await page.getByRole('button', { name: 'Kiểm tra cả tệp' }).click();
    await expect(page.getByRole('heading', { name: 'Các dòng chưa nhập được' })).toBeVisible({
      timeout: 60_000,
    });
    await expect(page.getByText('`31/02/2025` không phải là ngày, hoặc không có ngày này')).toBeVisible();
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Tải các dòng chưa nhập (XLSX)' }).click();
    const refused = readFileSync(await (await download).path());
    await page.getByRole('button', { name: /^Nhập 32 bản ghi/ }).click();
    await done(page);
    await sendWorkbook(page, 'da-sua.xlsx', await mendFiveRows(refused));
    await page.getByLabel('Văn bản làm căn cứ').fill(document);
    await checkAndConfirm(page, 'Nhập 10 bản ghi', () => Promise.resolve());
    await done(page);
  });
  await test.step('the tree stands', async () => {
    await page.getByRole('link', { name: 'Xem cây tổ chức' }).click();
    await expect(page.getByRole('link', { name: /Sở Tài chính/ }).first()).toBeVisible();
    await page.goto(`${staffConsole}/to-chuc/can-bo/${head.officer}`);
    await expect(page.getByRole('heading', { name: head.name })).toBeVisible();
  });
  const link = await test.step('a head is invited, and confirmed by another', async () => {
    const made = await invite(page);
    await page.goto(`${staffConsole}/truy-cap/de-nghi`);
    await expect(page.getByText('Bạn đề nghị, người khác xác nhận.').first()).toBeVisible();
    await signIn(page, 'to-chuc-2.quang-ninh@demo.invalid');
    await page.goto(`${staffConsole}/truy-cap/de-nghi`);
    await expectNoAxeViolations(page);
    for (let proposal = 0; proposal < 2; proposal += 1) {
      await page.getByRole('button', { name: 'Xác nhận' }).first().click();
      await expect(page.getByText('Đã lưu.')).toBeVisible();
      await page.goto(`${staffConsole}/truy-cap/de-nghi`);
    }
    await page.goto(`${staffConsole}/truy-cap`);
    await page.getByRole('link', { name: head.name }).click();
    await expect(page.getByText('Đã xác nhận').first()).toBeVisible();
    await expectNoAxeViolations(page);
    return made;
  });
  await test.step('she signs in with two factors', async () => {
    await setPassword(page, link);
    await enter(page);
    await page.waitForURL(/tai-khoan/);
    await expect(page.getByText('chỉ mở khi tài khoản có xác thực hai lớp')).toBeVisible();
    await page.goto(`${staffConsole}/danh-muc`);
    await page.waitForURL(/tai-khoan/);
    const uri = await turnOnSecondFactor(page);
    await page.goto(`${staffConsole}/truy-cap/toi`);
    await expect(page.getByRole('heading', { name: /Người đứng đầu/ })).toBeVisible();
    await page.context().clearCookies();
    expect((await page.goto(link))?.status(), 'the link worked once').toBe(404);
    await page.goto(`${staffConsole}/dang-nhap`);
    await enter(page);
    await page.waitForURL(/hai-lop/);
    await page.locator('#code').fill(totp(uri));
    await page.locator('form button').first().click();
    await page.waitForURL((url) => !url.pathname.startsWith('/dang-nhap'));
  });
  await test.step('she adds a passkey, comes in by it alone, and ends the other session', async () => {
    await plugInDevice(page);
    await page.goto(`${staffConsole}/tai-khoan`);
    await page.getByLabel('Tên thiết bị').fill('Máy của tôi');
    await page.locator('#passkey-password').fill('sai mật khẩu này');
    await page.getByRole('button', { name: 'Thêm khóa' }).click();
    await expect(page.getByRole('alert')).toBeVisible();
    await page.locator('#passkey-password').fill(password);
    await page.getByRole('button', { name: 'Thêm khóa' }).click();
    await expect(page.getByText('Đã thêm khóa.')).toBeVisible();
    await expectNoAxeViolations(page);
    await page.context().clearCookies();
    await page.goto(`${staffConsole}/dang-nhap`);
    await page.getByRole('link', { name: 'Đăng nhập bằng khóa trên thiết bị' }).click();
    await page.waitForURL(`${staffConsole}/`);
    await page.goto(`${staffConsole}/tai-khoan`);
    await page.getByRole('button', { name: 'Bỏ khóa' }).click();
    await expect(page.getByText('Đã bỏ khóa.')).toBeVisible();
    await page.context().clearCookies();
    await page.goto(`${staffConsole}/dang-nhap/khoa-thiet-bi`);
    await expect(page.getByRole('alert')).toContainText('không mở được tài khoản nào');
    await expectNoAxeViolations(page);
  });
});
