import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const folder = new URL('../../messages/', import.meta.url);
const keysIn = (locale: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(`${locale}.json`))
    .flatMap((file) => Object.keys(JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as object))
    .filter((key) => key !== '$schema')
    .toSorted();

test('a message stands in one file alone: the compiler never ends on one that stands in two', () => {
  const keys = keysIn('vi');
  expect(keys.filter((key, at) => key === keys[at - 1])).toEqual([]);
});

test('every message is there in both languages', () => {
  expect(keysIn('en')).toEqual(keysIn('vi'));
});
