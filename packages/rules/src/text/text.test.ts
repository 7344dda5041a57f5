import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareByGivenName, compareVietnamese, searchKey, searchTokens, toNfc } from './text.ts';

const syllables = [
  'hoà',
  'hòa',
  'thuỷ',
  'thủy',
  'Đùn',
  'đẩy',
  'né',
  'tránh',
  'ưỡn',
  'nguyễn',
  'Đà',
  'Nẵng',
  '46-CT/TU',
];
const phrase = fc
  .array(fc.constantFrom(...syllables), { minLength: 1, maxLength: 8 })
  .map((words) => words.join(' '));
const anything = fc.oneof(phrase, fc.string({ unit: 'binary' }));

describe('searchKey', () => {
  it.each([
    ['hoà', 'hòa'],
    ['thuỷ', 'thủy'],
    ['KHÁNH HOÀ', 'khánh hòa'],
    ['Đà Nẵng', 'da nang'],
    ['đùn đẩy', 'DUN DAY'],
    ['“lòng vòng”,  không rõ', 'long vong khong ro'],
    ['46-CT/TU', '46 ct tu'],
  ])('is the same for %s and %s', (a, b) => {
    expect(searchKey(a)).toBe(searchKey(b));
  });

  it('does not depend on the Unicode form', () => {
    fc.assert(
      fc.property(anything, (text) => searchKey(text.normalize('NFD')) === searchKey(text.normalize('NFC'))),
    );
  });

  it('is its own search key', () => {
    fc.assert(fc.property(anything, (text) => searchKey(searchKey(text)) === searchKey(text)));
  });

  it('of Vietnamese is plain ASCII', () => {
    fc.assert(fc.property(phrase, (text) => /^[a-z0-9 ]+$/.test(searchKey(text))));
  });

  it('is made of its tokens', () => {
    fc.assert(
      fc.property(anything, (text) => searchTokens(text).every((token) => searchKey(text).includes(token))),
    );
    expect(searchTokens('rõ người, rõ việc')).toEqual(['ro', 'nguoi', 'viec']);
    expect(searchTokens(' … ')).toEqual([]);
  });
});

describe('order', () => {
  it('is the Vietnamese alphabet, with đ after d and numbers by value', () => {
    const sorted = ['e', 'đ', 'd', 'ă', 'â', 'a', 'o', 'ơ', 'ô', 'u', 'ư'].sort(compareVietnamese);
    expect(sorted).toEqual(['a', 'ă', 'â', 'd', 'đ', 'e', 'o', 'ô', 'ơ', 'u', 'ư']);
    expect(['Biểu hiện 10', 'Biểu hiện 9'].sort(compareVietnamese)).toEqual(['Biểu hiện 9', 'Biểu hiện 10']);
  });

  it('of names goes by given name, then by the rest', () => {
    const names = ['Trần Thị Bình', 'Nguyễn Văn An', 'Lê An', 'Đỗ Văn An', 'Y Ước'];
    expect(names.sort(compareByGivenName)).toEqual([
      'Đỗ Văn An',
      'Lê An',
      'Nguyễn Văn An',
      'Trần Thị Bình',
      'Y Ước',
    ]);
  });

  it.each([
    ['compareVietnamese', compareVietnamese],
    ['compareByGivenName', compareByGivenName],
  ])('%s is antisymmetric and transitive', (_name, compare) => {
    fc.assert(
      fc.property(anything, anything, anything, (a, b, c) => {
        expect(Math.sign(compare(a, b))).toBe(-Math.sign(compare(b, a)) || 0);
        if (compare(a, b) <= 0 && compare(b, c) <= 0) expect(compare(a, c)).toBeLessThanOrEqual(0);
      }),
    );
  });

  it('of equal texts in different Unicode forms is a tie', () => {
    fc.assert(fc.property(phrase, (text) => compareVietnamese(text.normalize('NFD'), toNfc(text)) === 0));
  });
});
