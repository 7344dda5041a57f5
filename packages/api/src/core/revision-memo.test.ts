import { expect, test } from 'vitest';
import { RevisionMemo } from './revision-memo.ts';

test('a thing is made once for a revision, and anew for the next', async () => {
  let revision = '1';
  let made = 0;
  const memo = new RevisionMemo(() => Promise.resolve(revision));
  const get = () => memo.get('page', () => Promise.resolve(++made));
  expect([await get(), await get()]).toEqual([1, 1]);
  revision = '2';
  expect(await get()).toBe(2);
});

test('a failure is not remembered', async () => {
  const memo = new RevisionMemo(() => Promise.resolve('1'));
  await expect(memo.get('page', () => Promise.reject(new Error('gone')))).rejects.toThrow('gone');
  expect(await memo.get('page', () => Promise.resolve('there'))).toBe('there');
});

test('those who wait for the same thing share one making', async () => {
  let made = 0;
  const memo = new RevisionMemo(() => Promise.resolve('1'));
  await Promise.all([1, 2, 3].map(() => memo.get('page', () => Promise.resolve(++made))));
  expect(made).toBe(1);
});
