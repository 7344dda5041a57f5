import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareByGivenName } from '../text/text.ts';
import { nameKey } from './name-key.ts';

const word = fc.constantFrom(
  ...[
    'An',
    'Án',
    'Ạn',
    'Ân',
    'Ăn',
    'Anh',
    'Ánh',
    'Đan',
    'Dan',
    'Đức',
    'Hoà',
    'Hòa',
    'Hoa',
    'Nguyễn',
    'Nguyên',
    'Ưng',
    'Ung',
    'Ỷ',
    'Y',
    'Lê',
    'Le',
    'Ô',
    'Ơ',
    'O',
  ],
);
const name = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
const byKey = (a: string, b: string) => {
  const [left, right] = [nameKey(a), nameKey(b)];
  return left < right ? -1 : left > right ? 1 : 0;
};

describe('the sort key of names', () => {
  it('orders as people’s names sort: by given name, then the rest, letters before tones', () => {
    fc.assert(
      fc.property(name, name, (a, b) => {
        expect([a, b, byKey(a, b)]).toEqual([a, b, Math.sign(compareByGivenName(a, b))]);
      }),
      { numRuns: 3000 },
    );
  });
  it('does not depend on the Unicode form', () => {
    fc.assert(
      fc.property(name, (text) => {
        expect(nameKey(text.normalize('NFD'))).toBe(nameKey(text));
      }),
    );
  });
});
