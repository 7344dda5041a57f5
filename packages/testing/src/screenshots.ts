import { join } from 'node:path';
import type { Page } from '@playwright/test';

const WIDTHS = [360, 768, 1440] as const;

/** Pictures of the whole page at a telephone's, a tablet's and a desk's width; returns the files. */
export async function takeScreenshots(page: Page, directory: string, name: string): Promise<string[]> {
  const before = page.viewportSize();
  const files: string[] = [];
  for (const width of WIDTHS) {
    const path = join(directory, `${name}-${width}.png`);
    await page.setViewportSize({ width, height: 900 });
    await page.screenshot({ path, fullPage: true });
    files.push(path);
  }
  if (before) await page.setViewportSize(before);
  return files;
}
