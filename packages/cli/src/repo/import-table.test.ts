import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { forTestsOnly, importTable } from '../../entry/import-table.mjs';
import { manifestOf, read, repositoryFiles, root } from './workspace.ts';

const rows = Object.entries(importTable);
const ours = (dependencies: object = {}) =>
  Object.keys(dependencies).flatMap((name) =>
    name.startsWith('@kycuong/') ? [name.slice('@kycuong/'.length)] : [],
  );

test('the import table has a row for every package and app, and for nothing else', () => {
  const folders = repositoryFiles('packages/*/package.json', 'apps/*/package.json')
    .filter((file) => file.split('/').length === 3)
    .map((file) => file.replace('/package.json', ''));
  expect(rows.map(([, { folder }]) => folder).sort()).toEqual(folders.sort());
});

describe.each(rows)('%s', (name, { folder, may }) => {
  const manifest = manifestOf(folder);

  test('is called by its name in the table', () => {
    expect(manifest.name).toBe(`@kycuong/${name}`);
  });

  test('depends on no package of ours that the import table forbids', () => {
    const screens = folder.startsWith('apps/') && folder !== 'apps/api';
    // A screen is bundled: what it runs stands among its devDependencies, see docs/architecture.md.
    const tests = name === 'e2e' || screens ? [...may, ...forTestsOnly] : forTestsOnly;
    expect(ours(manifest.dependencies).filter((other) => !may.includes(other))).toEqual([]);
    expect(ours(manifest.devDependencies).filter((other) => !tests.includes(other))).toEqual([]);
    expect(ours(manifest.peerDependencies)).toEqual([]);
  });

  test('takes the versions of other libraries from the one catalog', () => {
    const all = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.peerDependencies };
    const loose = Object.entries(all).filter(
      ([, version]) => version !== 'catalog:' && version !== 'workspace:*',
    );
    expect(loose).toEqual([]);
  });

  test('exports files that exist, and has no root barrel', () => {
    const exports = Object.entries(manifest.exports ?? {});
    const targets = exports.map(([, target]) => (typeof target === 'string' ? target : target['default']));
    const missing = targets.filter(
      (target) => target && !target.includes('*') && !existsSync(join(root, folder, target)),
    );
    expect(missing).toEqual([]);
    expect(exports.map(([path]) => path)).not.toContain('.');
  });
});

test.each(['db', 'api', 'postgres', 'testing'])('%s cannot land in a browser bundle', (name) => {
  const { exports = {} } = manifestOf(`packages/${name}`);
  const open = Object.entries(exports).filter(
    ([, target]) => typeof target === 'string' || target['browser'] !== null,
  );
  expect(open.map(([path]) => path)).toEqual([]);
});

test('the architecture page shows the same table', () => {
  const cells = (line: string) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim());
  const lines = read('docs/architecture.md').split('\n');
  const head = lines.findIndex((line) => line.startsWith('| ↓ may import →'));
  const columns = cells(lines[head] ?? '');
  const told = lines.slice(head + 2, lines.indexOf('', head)).flatMap((line) => {
    const [names = '', ...marks] = cells(line);
    const may = marks.flatMap((mark, index) =>
      /^(no|–|tests)$/.test(mark) ? [] : [columns[index + 1]?.split('/')[0]],
    );
    return names
      .split(',')
      .map((name) => [name.replaceAll('*', '').trim(), [...new Set(may)].sort()] as const);
  });
  const asked = rows.map(
    ([name, { folder, may }]) => [folder.startsWith('apps/') ? folder : name, may.toSorted()] as const,
  );
  expect(Object.fromEntries(told)).toEqual(Object.fromEntries(asked));
});
