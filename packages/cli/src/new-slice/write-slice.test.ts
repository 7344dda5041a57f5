import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryDirectory } from '@kycuong/testing/temporary-directory';
import { expect, test } from 'vitest';
import { namesOf, sliceFiles } from './slice-files.ts';
import { writeSlice } from './write-slice.ts';

const NOW = new Date('2026-03-04T05:06:00Z');

test('a name is written as each layer writes it', () => {
  expect(namesOf('apology-letter')).toEqual({
    kebab: 'apology-letter',
    pascal: 'ApologyLetter',
    camel: 'apologyLetter',
    snake: 'apology_letter',
  });
});

test('a slice has its folder in every layer, its tests, a dated migration and a journey', () => {
  const root = temporaryDirectory();
  const outcome = writeSlice(root, 'apology-letter', NOW);
  const paths = sliceFiles('apology-letter', NOW).map(({ path }) => path);
  expect(outcome).toEqual({ ok: true, written: paths });
  expect(paths).toContain('packages/db/migrations/20260304T0506-apology-letter.sql');
  expect(paths.filter((path) => path.includes('.test.ts') || path.endsWith('.e2e.ts'))).toHaveLength(4);
  expect(paths.every((path) => path.includes('apology-letter'))).toBe(true);
  expect(readFileSync(join(root, 'packages/api/src/apology-letter/router.ts'), 'utf8')).toContain(
    'apologyLetterRouter',
  );
});

test('a taken name changes nothing', () => {
  const root = temporaryDirectory();
  writeSlice(root, 'remedy', NOW);
  expect(writeSlice(root, 'remedy', NOW)).toMatchObject({
    ok: false,
    why: expect.stringContaining('packages/rules/src/remedy/remedy.ts'),
  });
});

test.each([undefined, '', 'Remedy', 'apology_letter', '../x'])(
  'the name %s is refused with an example',
  (name) => {
    expect(writeSlice(temporaryDirectory(), name, NOW)).toMatchObject({
      ok: false,
      why: expect.stringContaining('new slice apology-letter'),
    });
  },
);
