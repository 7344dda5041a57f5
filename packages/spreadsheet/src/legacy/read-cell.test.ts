import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCell } from './read-cell.ts';
import { tcvn3Letters } from './tcvn3.ts';
import { fromVni } from './vni.ts';

const toTcvn3 = new Map([...tcvn3Letters].map(([letter, read]) => [read, letter]));
const asTcvn3 = (text: string): string => [...text].map((letter) => toTcvn3.get(letter) ?? letter).join('');

describe('the text of a cell', () => {
  it.each([
    ['Së Néi vô', 'tcvn3', 'Sở Nội vụ'],
    ['NguyÔn V¨n ¸nh', 'tcvn3', 'Nguyễn Văn ánh'],
    ['TrÇn ThÞ H­¬ng', 'tcvn3', 'Trần Thị Hương'],
    ['Phã Gi¸m ®èc', 'tcvn3', 'Phó Giám đốc'],
    ['UBND ph­êng §¹i Nam', 'tcvn3', 'UBND phường Đại Nam'],
    ['NGUYÔN V¡N LONG', 'tcvn3', 'NGUYỄN VĂN LONG'],
    ['Nguyeãn Vaên Thaønh', 'vni', 'Nguyễn Văn Thành'],
    ['Sôû Noäi vuï', 'vni', 'Sở Nội vụ'],
    ['Ñaëng Thò Höông', 'vni', 'Đặng Thị Hương'],
  ])('%s is %s: %s', (typed, font, text) => {
    expect(readCell(typed)).toEqual({ text, font, certain: true });
  });

  it.each(['Hoà Bình', 'Lê Hà', 'Nguyễn Văn Ánh', 'Đắk Lắk', 'José Müller', '25 °C', 'abc', ''])(
    '%s stays as it is',
    (text) => expect(readCell(text)).toMatchObject({ text, font: null }),
  );

  it('leans to what its neighbours are where one word alone cannot tell', () => {
    expect(readCell('Bé')).toEqual({ text: 'Bé', font: null, certain: false });
    expect(readCell('Bé', 'tcvn3')).toEqual({ text: 'Bộ', font: 'tcvn3', certain: false });
  });

  it('gives back every name that was written in TCVN3, and composed whatever was decomposed', () => {
    const names = [
      'Nguyễn',
      'Thị',
      'Hồng',
      'Đỗ',
      'Vũ',
      'Phương',
      'Trường',
      'Quỳnh',
      'Ngọc',
      'Tuấn',
      'Lệ',
      'Mỹ',
    ];
    const name = fc
      .array(fc.constantFrom(...names), { minLength: 2, maxLength: 4 })
      .map((parts) => parts.join(' '));
    fc.assert(
      fc.property(name, (text) => {
        const small = text.toLowerCase();
        expect(readCell(asTcvn3(small), 'tcvn3').text).toBe(small);
        expect(readCell(text.normalize('NFD')).text).toBe(text);
      }),
    );
  });

  it('never fails on nonsense', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => typeof readCell(text).text === 'string'));
    expect(fromVni('aø')).toBe('à');
  });
});
