import { expect, test } from 'vitest';
import { readSettings } from './settings.ts';

const needed = { KYCUONG_PUBLIC_DATABASE_URL: 'postgres://kycuong_public@localhost/kycuong' };

test('without further settings the site is local, on port 4100', () => {
  const settings = readSettings(needed);
  expect([settings.port, settings.host, settings.origin.origin]).toEqual([
    4100,
    '127.0.0.1',
    'http://localhost:4100',
  ]);
});

test.each([
  [{}, 'KYCUONG_PUBLIC_DATABASE_URL'],
  [{ ...needed, PORT: 'abc' }, 'PORT'],
  [{ ...needed, PORT: '70000' }, 'PORT'],
  [{ ...needed, APP_ORIGIN: 'kycuong.example' }, 'APP_ORIGIN'],
  [{ ...needed, APP_ORIGIN: 'https://kycuong.example/trang' }, 'APP_ORIGIN'],
  [{ ...needed, KYCUONG_PUBLIC_CACHE_MB: '-1' }, 'KYCUONG_PUBLIC_CACHE_MB'],
])('%o is refused with the name of the setting', (env, name) => {
  expect(() => readSettings(env)).toThrow(name);
});
