import { expect, test } from 'vitest';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { bestEncoding, encode } from './encoding.ts';

test.each([
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip', 'gzip'],
  ['br;q=0, gzip', 'gzip'],
  ['br;q=0.5', 'br'],
  ['deflate', 'identity'],
  ['', 'identity'],
  [undefined, 'identity'],
])('a reader that takes %o gets %s', (header, encoding) => expect(bestEncoding(header)).toBe(encoding));

test('text comes back as it was', async () => {
  const body = Buffer.from('né tránh, đùn đẩy '.repeat(100));
  expect(brotliDecompressSync((await encode(body, 'text/html; charset=utf-8', 'br')).body)).toEqual(body);
  expect(gunzipSync((await encode(body, 'text/css', 'gzip')).body)).toEqual(body);
});

test('small bodies and packed ones are left alone', async () => {
  expect((await encode(Buffer.from('a'), 'text/html', 'br')).encoding).toBe('identity');
  expect((await encode(Buffer.alloc(9000), 'font/woff2', 'br')).encoding).toBe('identity');
});
