import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryDirectory } from '@kycuong/testing/temporary-directory';
import { expect, test } from 'vitest';
import { brokenLinks, headingsOf, linksOf } from './links.ts';

test('links in code are no links', () => {
  const markdown = [
    '[a](one.md)',
    '```',
    '[b](two.md)',
    '```',
    '`[c](three.md)` and [d](four.md#x "title")',
  ].join('\n');
  expect(linksOf(markdown)).toEqual([
    { line: 1, target: 'one.md' },
    { line: 5, target: 'four.md#x' },
  ]);
});

test('headings are named as code hosts name them, in Vietnamese too', () => {
  expect(headingsOf('# Kỷ Cương: là gì?\n## Two\n## Two\n')).toEqual(
    new Set(['kỷ-cương-là-gì', 'two', 'two-1']),
  );
});

test('a missing file and a missing heading are told with file and line', () => {
  const root = temporaryDirectory();
  execFileSync('git', ['init', '-q'], { cwd: root });
  mkdirSync(join(root, 'docs'));
  writeFileSync(
    join(root, 'README.md'),
    '[docs](docs/page.md#here) [gone](docs/gone.md)\n[x](https://example.invalid)\n',
  );
  writeFileSync(join(root, 'docs/page.md'), '# There\n[up](../README.md)\n');
  expect(brokenLinks(root).map(({ file, line, target }) => `${file}:${line} ${target}`)).toEqual([
    'README.md:1 docs/page.md#here',
    'README.md:1 docs/gone.md',
  ]);
});
