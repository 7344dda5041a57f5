import { expect, test } from 'vitest';
import { markWords } from './mark-words.ts';

const hits = (text: string, query: string) =>
  markWords(text, query, false)
    .filter(({ hit }) => hit)
    .map((part) => part.text.trim());

test('"ne tranh" marks "né tránh", as one part where the words stand together', () => {
  expect(hits('việc né tránh, đùn đẩy', 'ne tranh')).toEqual(['né tránh,']);
});

test('"hoa", "hòa" and "hoà", composed or not, mark both spellings', () => {
  for (const query of ['hoa', 'hòa', 'hoà', 'hòa'.normalize('NFD')])
    expect(hits('Khánh Hòa, hoà giải', query)).toEqual(['Hòa, hoà']);
});

test('the parts joined give the text back, and around a hit only its neighbourhood is shown', () => {
  const text = Array.from({ length: 200 }, (_, index) => `chữ${index}`).join(' ');
  expect(
    markWords(text, 'chu7', false)
      .map((part) => part.text)
      .join(''),
  ).toBe(text);
  const near = markWords(text, 'chu150', true)
    .map((part) => part.text)
    .join('');
  expect(near.length).toBeLessThan(400);
  expect(near.startsWith('… chữ138')).toBe(true);
});
