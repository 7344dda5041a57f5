import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson } from '../../core/canonical-json.ts';
import { commitmentTo, hashOfLeaf } from './log-leaf.ts';

const opening = new Uint8Array(32).fill(3);

test('a commitment binds to the record and tells nothing of it without the 32 bytes', () => {
  const record = { outcome: 'confirmed', unit: 'so-noi-vu' };
  expect(commitmentTo({ unit: 'so-noi-vu', outcome: 'confirmed' }, opening)).toBe(
    commitmentTo(record, opening),
  );
  expect(commitmentTo(record, new Uint8Array(32).fill(4))).not.toBe(commitmentTo(record, opening));
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
      const same = canonicalJson(one) === canonicalJson(other);
      expect(commitmentTo(one, opening) === commitmentTo(other, opening)).toBe(same);
    }),
  );
  expect(() => commitmentTo(record, new Uint8Array(16))).toThrow(RangeError);
});

test('a leaf is hashed by what it says and by nothing that rides along', () => {
  const leaf = { id: 'a1', kind: 'published', at: '2026-11-22T03:04:05Z', commitment: 'ff' } as const;
  const withMore = { ...leaf, unit: 'so-noi-vu' };
  expect(hashOfLeaf(withMore)).toEqual(hashOfLeaf(leaf));
  expect(hashOfLeaf({ ...leaf, kind: 'withdrawn' })).not.toEqual(hashOfLeaf(leaf));
});
