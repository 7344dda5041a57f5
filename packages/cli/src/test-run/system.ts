import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { serverAccount } from '@kycuong/postgres/account';
import { machineBinaries } from '@kycuong/postgres/binaries';
import { findChromium } from '@kycuong/testing/chromium';

const mayInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
let listsAreFresh = false;

function aptInstall(...packages: string[]): boolean {
  const apt = (...args: string[]) =>
    spawnSync('apt-get', ['-q', '-y', ...args], {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0;
  listsAreFresh ||= apt('update');
  return apt('install', '--no-install-recommends', ...packages);
}

/** A PostgreSQL server beside the embedded one: given, found, or installed. False when there is none to be had. */
export function secondServer(): boolean {
  if (process.env['TEST_DATABASE_URL'] || process.env['TEST_DATABASE_URLS']) return true;
  const found = () => machineBinaries(serverAccount()).length > 0;
  if (found()) return true;
  if (!mayInstall) return false;
  // 15 is the oldest release supported and so the one worth testing; later Debians carry only a newer one.
  return (aptInstall('postgresql-15') || aptInstall('postgresql')) && found();
}

/** A real Chromium: given, found, or installed. */
export function browser(): boolean {
  if (findChromium()) return true;
  return mayInstall && aptInstall('chromium', 'fonts-noto-core') && findChromium() !== undefined;
}

export const NO_SECOND_SERVER = `
!!! BỎ QUA: không có máy chủ PostgreSQL thứ hai. Kiểm thử cơ sở dữ liệu chỉ chạy trên bản 18 kèm theo.
!!! SKIPPED: no second PostgreSQL server. The database tests run on the bundled 18 only.
!!! \`apt-get install postgresql-15\`, or TEST_DATABASE_URL=postgres://superuser:…@127.0.0.1:5432/postgres (a server for tests alone).
`;

export const NO_BROWSER = `
Không tìm thấy Chromium nên không chạy được các hành trình trong trình duyệt. Hãy cài (\`apt-get install chromium\`, hoặc \`npx pnpm@12 --filter @kycuong/e2e exec playwright install chromium\`), hoặc đặt CHROMIUM_PATH.
No Chromium was found, so the browser journeys cannot run. Install one (\`apt-get install chromium\`, or \`npx pnpm@12 --filter @kycuong/e2e exec playwright install chromium\`), or set CHROMIUM_PATH.
`;
