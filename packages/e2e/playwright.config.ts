import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '@kycuong/postgres/free-port';
import { chromiumLaunchOptions } from '@kycuong/testing/chromium';
import { defineConfig, devices } from '@playwright/test';

// Workers load this file again; what the first one chose is handed down by the environment.
if (!process.env['KYCUONG_E2E_DATA']) {
  const directory = mkdtempSync(join(tmpdir(), 'kycuong-e2e-'));
  process.env['KYCUONG_E2E_DATA'] = directory;
  for (const name of ['PUBLIC', 'CONSOLE', 'API'])
    process.env[`KYCUONG_${name}_PORT`] = String(await freePort());
  process.on('exit', () => rmSync(directory, { recursive: true, force: true }));
}

const readers = '**/public-*.e2e.ts';
const catalogue = ['**/console-*.e2e.ts', '**/detection-*.e2e.ts'];

/** The journeys meet what `start` brings up: the same command, a database of its own, free ports. */
export default defineConfig({
  testDir: 'src',
  testMatch: '**/*.e2e.ts',
  outputDir: 'test-results',
  workers: 2,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  globalTeardown: './src/nobody-in-logs.ts',
  forbidOnly: Boolean(process.env['CI']),
  use: {
    ...devices['Desktop Chrome'],
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    screenshot: 'only-on-failure',
    launchOptions: chromiumLaunchOptions(),
  },
  // Three queues, two at a time: readers disturb nobody, and what catalogues hold and what people do meet in no row. Inside each
  // queue journeys share provinces and take turns.
  projects: [
    { name: 'public', testMatch: readers, workers: 1 },
    { name: 'catalogue', testMatch: catalogue, workers: 1 },
    { name: 'people', testMatch: '**/*.e2e.ts', testIgnore: [readers, ...catalogue], workers: 1 },
  ],
  webServer: {
    command: `"${process.execPath}" src/recorded-stack.ts --no-build`,
    env: { KYCUONG_DATA_DIR: process.env['KYCUONG_E2E_DATA'] },
    wait: { stdout: /Kỷ Cương sẵn sàng/ },
    timeout: 120_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 30_000 },
  },
});
