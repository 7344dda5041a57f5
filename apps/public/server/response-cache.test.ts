import { expect, test } from 'vitest';
import { ResponseCache, type StoredAnswer } from './response-cache.ts';

const answer = (size: number): StoredAnswer => ({ etag: `"${size}"`, headers: [], body: Buffer.alloc(size) });

function openCache(limit: number): ResponseCache {
  const cache = new ResponseCache(limit);
  cache.empty();
  return cache;
}

test('the least recently used answers leave when the bytes run out', () => {
  const cache = openCache(64_000);
  for (const key of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']) {
    cache.put(key, answer(7000), cache.generation);
    cache.get('a');
  }
  cache.put('i', answer(7000), cache.generation);
  expect(cache.get('a')).toBeDefined();
  expect(cache.get('b')).toBeUndefined();
  expect(cache.bytes).toBeLessThanOrEqual(64_000);
});

test('an answer begun before the cache was emptied is not kept', () => {
  const cache = openCache(64_000);
  const before = cache.generation;
  cache.empty();
  cache.put('a', answer(10), before);
  expect(cache.get('a')).toBeUndefined();
});

test('nothing is kept while a change could go unheard', () => {
  const cache = openCache(64_000);
  cache.put('a', answer(10), cache.generation);
  cache.close();
  expect(cache.get('a')).toBeUndefined();
  cache.put('a', answer(10), cache.generation);
  expect(cache.get('a')).toBeUndefined();
  cache.empty();
  cache.put('a', answer(10), cache.generation);
  expect(cache.get('a')).toBeDefined();
});

test('an answer that is put again replaces the first and is counted once', () => {
  const cache = openCache(64_000);
  cache.put('a', answer(100), cache.generation);
  const bytes = cache.bytes;
  cache.put('a', answer(100), cache.generation);
  expect(cache.bytes).toBe(bytes);
});
