import { expect, test } from 'vitest';
import { isAnswerAddress, withoutToken } from './one-time-answer.ts';

const token = 'aB3_'.repeat(10) + 'xyz';

test('only a one-time link takes an answer, and no log keeps its token', () => {
  expect(isAnswerAddress(`/da-nang/xac-nhan/${token}`)).toBe(true);
  expect(isAnswerAddress(`/en/da-nang/xac-nhan/${token}`)).toBe(true);
  for (const other of [
    '/',
    '/da-nang/xac-nhan/',
    `/da-nang/xac-nhan/${token}/x`,
    `/da-nang/ket-qua/${token}`,
  ])
    expect(isAnswerAddress(other)).toBe(false);
  expect(withoutToken(`/da-nang/xac-nhan/${token}?/x`)).toBe('/da-nang/xac-nhan/…?/x');
});
