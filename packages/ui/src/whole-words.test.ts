import { expect, test } from 'vitest';
import { wholeWords } from './whole-words.ts';

test('document numbers and dates come out as parts of their own, in order', () => {
  expect(wholeWords('Chỉ thị 46-CT/TU, ngày 03/04/2024')).toEqual([
    'Chỉ thị ',
    '46-CT/TU',
    ', ngày ',
    '03/04/2024',
    '',
  ]);
});

test('a number, a hyphenated word and an empty text stay as they are', () => {
  for (const text of ['12 biểu hiện', 'chính trị - xã hội', '']) expect(wholeWords(text)).toEqual([text]);
});

test('joined parts give the text back', () => {
  const text = 'Nghị quyết 202/2025/QH15 và 45-QĐ/TU';
  expect(wholeWords(text).join('')).toBe(text);
});
