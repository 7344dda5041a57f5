import { existsSync, readdirSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

/** Folders with a Vitest configuration of their own (Svelte components) run by it; all others run by these two. */
const folders = ['packages', 'apps'].flatMap((group) => readdirSync(group).map((name) => `${group}/${name}`));
const own = folders.filter((folder) => existsSync(`${folder}/vitest.config.ts`));
const shared = folders.filter((folder) => !own.includes(folder));
const files = (...endings: string[]) =>
  shared.flatMap((folder) => endings.map((ending) => `${folder}/**/*${ending}`));
const never = ['**/node_modules/**', '**/build/**', '**/.svelte-kit/**'];

const database = {
  globalSetup: ['packages/testing/src/servers.ts'],
  testTimeout: 60_000,
  hookTimeout: 120_000,
};

/** The full sizes, by `pnpm test:long`, one after the other: what is measured must be alone on the machine. */
const long = {
  test: {
    name: 'long',
    include: files('.long.ts'),
    exclude: never,
    ...database,
    testTimeout: 3_600_000,
    maxWorkers: 1,
  },
};

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'unit',
          include: files('.test.ts'),
          exclude: [...never, '**/*.db.test.ts', '**/*.built.test.ts'],
          // Pure functions share nothing, so the modules are loaded once for many files.
          isolate: false,
          testTimeout: 30_000,
        },
      },
      // One more than there are cores: these wait for their server as often as they work.
      {
        test: { name: 'database', include: files('.db.test.ts'), exclude: never, ...database, maxWorkers: 3 },
      },
      { test: { name: 'built', include: files('.built.test.ts'), exclude: never, testTimeout: 180_000 } },
      ...(process.env['KYCUONG_LONG'] ? [long] : []),
      ...own,
    ],
  },
});
