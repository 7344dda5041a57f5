import { basename } from 'node:path';
import { expect, test } from 'vitest';
import { read, repositoryFiles } from './workspace.ts';

const GENERATED = /\.gen\.|pnpm-lock\.yaml|^docs\/reference\/|\/fixtures\/|\/catalogues\//;
const code = repositoryFiles('*.ts', '*.mjs', '*.js', '*.svelte', '*.css', '*.sql').filter(
  (file) => !GENERATED.test(file),
);
const lines = new Map(code.map((file) => [file, read(file).split('\n').length - 1]));
const longer = (limit: number, files = code) => files.filter((file) => (lines.get(file) ?? 0) > limit);

test('files are small: the middle one at most 60 lines, nine of ten at most 200', () => {
  const sorted = [...lines.values()].sort((a, b) => a - b);
  expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThanOrEqual(60);
  expect(sorted[Math.floor(sorted.length * 0.9)]).toBeLessThanOrEqual(200);
});

test('a file over 300 lines says why in its first line', () => {
  const silent = longer(300).filter(
    (file) => !/^(\/\/|\/\*|--|<!--).*\b(because|since|vì)\b/i.test(read(file).split('\n')[0] ?? ''),
  );
  expect(silent).toEqual([]);
});

test('a page has at most 120 lines and a router at most 80', () => {
  expect(
    longer(
      120,
      code.filter((file) => basename(file) === '+page.svelte'),
    ),
  ).toEqual([]);
  expect(
    longer(
      80,
      code.filter((file) => basename(file) === 'router.ts'),
    ),
  ).toEqual([]);
});

test('no file is a barrel or a drawer for everything', () => {
  expect(code.filter((file) => /(^|\/)(index|utils?|helpers?|misc|common)\.(ts|js|mjs)$/.test(file))).toEqual(
    [],
  );
});

test('file names are kebab-case and components PascalCase', () => {
  const route = /(^|\/)(\+(page|layout|error|server)[\w.@]*|\[.+\]|\(.+\))$/;
  const odd = code.filter((file) => {
    const name = basename(file);
    if (route.test(`/${name}`) || name.startsWith('+')) return false;
    if (name.endsWith('.svelte')) return !/^[A-Z][A-Za-z0-9]*\.svelte$/.test(name);
    return !/^[a-z0-9_]+(T\d{4})?(-[a-z0-9_]+)*(\.[a-z0-9-]+)*\.(ts|mjs|js|css|sql)$/.test(name);
  });
  expect(odd).toEqual([]);
});

test('nothing was left for later, and no rule was silenced', () => {
  const words = new RegExp(
    ['TO', 'DO|FIX', 'ME|eslint', '-disable|@ts', '-(ignore|nocheck|expect-error)'].join(''),
  );
  expect(code.filter((file) => words.test(read(file)))).toEqual([]);
});

test('nothing tells of the machine it was written on', () => {
  const text = repositoryFiles().filter((file) =>
    /\.(ts|mjs|js|svelte|css|sql|md|json|yaml|yml|html)$/.test(file),
  );
  const somebodysFolder = /(^|[\s'"`(=])\/(home|Users|root|work)\/\w/m;
  expect(text.filter((file) => file !== 'pnpm-lock.yaml' && somebodysFolder.test(read(file)))).toEqual([]);
});

test('tests stand beside what they test, in the four kinds that the runner knows', () => {
  const kinds = /\.(test|db\.test|built\.test|svelte\.test|long|e2e)\.ts$/;
  const odd = repositoryFiles('*.ts').filter(
    (file) => /(^|\/)(__tests__|tests?)\//.test(file) || /\.(spec|unit)\.ts$/.test(file),
  );
  expect(odd).toEqual([]);
  expect(repositoryFiles('*.ts').some((file) => kinds.test(file))).toBe(true);
});
