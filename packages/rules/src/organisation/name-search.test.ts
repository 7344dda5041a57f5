import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameQuery, nameTokens } from './name-search.ts';

const finds = (typed: string, name: string) =>
  nameTokens(name, 'CB-0107').some((token) => token.startsWith(nameQuery(typed)));

describe('searching a name as it is typed', () => {
  it('ignores diacritics, case, the place of a tone and the Unicode form', () => {
    for (const typed of [
      'hoa',
      'Hoà',
      'HÒA',
      'nguyen thi',
      'thi hoa',
      'nguyễn h',
      'cb 01',
      'CB-0107'.normalize('NFD'),
    ])
      expect([typed, finds(typed, 'Nguyễn Thị Hòa')]).toEqual([typed, true]);
    for (const typed of ['hoan', 'thi nguyen', 'ng hoa', '0107'])
      expect([typed, finds(typed, 'Nguyễn Thị Hòa')]).toEqual([typed, false]);
  });
  it('finds any words of a name in their order, the last as far as it is typed', () => {
    const words = fc.uniqueArray(fc.constantFrom('Trần', 'Văn', 'Đức', 'Minh', 'Anh'), { minLength: 1 });
    fc.assert(
      fc.property(words, fc.infiniteStream(fc.boolean()), fc.nat(3), (name, kept, cut) => {
        const some = name.filter((_, place) => place === name.length - 1 || kept.next().value);
        const typed = some.join(' ');
        expect(
          finds(typed.slice(0, typed.length - Math.min(cut, some.at(-1)!.length - 1)), name.join(' ')),
        ).toBe(true);
      }),
    );
  });
  it('stays small, also for the longest of names', () => {
    expect(
      nameTokens(Array.from({ length: 30 }, (_, at) => `chu${at}`).join(' '), 'x').length,
    ).toBeLessThanOrEqual(33);
  });
});
