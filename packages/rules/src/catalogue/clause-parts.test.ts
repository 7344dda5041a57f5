import { expect, test } from 'vitest';
import { clauseParts } from './clause-parts.ts';

const text = 'Kiên quyết khắc phục việc đùn đẩy; e dè; không dám làm.';
const clauses = [
  { letter: 'a', text: 'đùn đẩy' },
  { letter: 'b', text: 'e dè' },
];

test('a letter stands where its clause begins, and the words before the first clause stay', () => {
  expect(clauseParts(text, clauses)).toEqual([
    { letter: null, text: 'Kiên quyết khắc phục việc ' },
    { letter: 'a', text: 'đùn đẩy; ' },
    { letter: 'b', text: 'e dè; không dám làm.' },
  ]);
});

test('the parts joined are the words, also where a clause is not found or there is none', () => {
  for (const list of [clauses, [], [{ letter: 'a', text: 'không có' }]])
    expect(
      clauseParts(text, list)
        .map((part) => part.text)
        .join(''),
    ).toBe(text);
});
