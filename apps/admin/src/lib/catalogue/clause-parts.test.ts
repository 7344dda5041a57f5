import { expect, test } from 'vitest';
import type { Behaviour } from '@kycuong/rules/catalogue/schema/directive';
import { clauseParts } from './clause-parts.ts';

const item = (text: string, ...clauses: string[]): Behaviour =>
  ({
    text,
    clauses: clauses.map((words, index) => ({ letter: 'abcdef'[index], text: words, families: ['f'] })),
  }) as unknown as Behaviour;

test('an undivided item is one part', () => {
  expect(clauseParts(item('Né tránh.'))).toEqual([{ letter: null, words: 'Né tránh.' }]);
});

test('the parts put together are the words to the character', () => {
  const text = 'Né tránh; đùn đẩy, hoặc chờ đợi.';
  const parts = clauseParts(item(text, 'Né tránh', 'đùn đẩy', 'chờ đợi'));
  expect(parts.map((part) => part.words).join('')).toBe(text);
  expect(parts.map((part) => part.letter)).toEqual(['a', null, 'b', null, 'c', null]);
});
