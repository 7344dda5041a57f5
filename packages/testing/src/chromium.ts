import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

const USUAL_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** A real Chromium of this machine: the one named by CHROMIUM_PATH, an installed one, or Playwright's own download. */
export function findChromium(): string | undefined {
  const named = process.env['CHROMIUM_PATH'];
  if (named) return named;
  return [...USUAL_PLACES, chromium.executablePath()].find((path) => existsSync(path));
}

/** Without a sandbox only where the sandbox cannot work: as root and in small containers. */
export function chromiumLaunchOptions() {
  const executablePath = findChromium();
  return {
    ...(executablePath && { executablePath }),
    args: ['--disable-dev-shm-usage', '--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  };
}
