import { expect, it } from 'vitest';
import { mayBeKept, prepare } from './answer.ts';

const answer = (cacheControl?: string) => ({
  status: 200,
  type: 'text/html',
  headers: new Map([
    ['content-type', 'text/html'],
    ['x-robots-tag', 'noindex'],
    ...(cacheControl ? [['cache-control', cacheControl] as const] : []),
  ]),
  body: Buffer.from('trang'),
});

it('sends a page with a name on it without anything that would let it be kept or found', async () => {
  const named = answer('private, no-store');
  expect(mayBeKept(named)).toBe(false);
  const { headers } = await prepare(named, '/yen-bai/ket-qua/YB-2026-0001', 'identity', []);
  expect(headers).not.toContain('etag');
  expect(headers[headers.indexOf('cache-control') + 1]).toBe('no-store');
  expect(headers[headers.indexOf('x-robots-tag') + 1]).toBe('noindex');
});

it('keeps every other page, under a validator', async () => {
  expect(mayBeKept(answer())).toBe(true);
  const { headers } = await prepare(answer(), '/yen-bai/ket-qua', 'identity', []);
  expect(headers).toContain('etag');
  expect(headers[headers.indexOf('cache-control') + 1]).toBe('public, max-age=0, must-revalidate');
});

it('keeps no page that is gone', () => {
  expect(mayBeKept({ ...answer(), status: 410 })).toBe(false);
});
