import { readFamilies } from '#lib/server/catalogue/packs.ts';
import { singleSignOnSettings } from '#lib/server/access/single-sign-on-settings.ts';
import { createStaffApi, type StaffApi } from '@kycuong/api/staff';

const required = (name: string): string => {
  const value = process.env[name];
  if (value) return value;
  throw new Error(
    `thiếu biến môi trường ${name} / environment variable ${name} is missing; \`npx pnpm@12 start\` sets it`,
  );
};

let api: StaffApi | undefined;

/** Opened by the first request, because the build imports this file without any database. */
export const staffApi = (): StaffApi =>
  (api ??= createStaffApi({
    staffDatabaseUrl: required('KYCUONG_STAFF_DATABASE_URL'),
    authDatabaseUrl: required('KYCUONG_AUTH_DATABASE_URL'),
    secret: required('KYCUONG_AUTH_SECRET'),
    families: readFamilies(),
    singleSignOn: singleSignOnSettings(process.env),
    mails: process.env['KYCUONG_LINKS_BY_MAIL'] === '1',
    origin: process.env['APP_ORIGIN'] ?? `http://127.0.0.1:${process.env['PORT'] ?? 4200}`,
  }));
