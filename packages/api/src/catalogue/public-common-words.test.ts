import { expect, test } from 'vitest';
import fc from 'fast-check';
import { compareWords } from './public-common-words.ts';

const shared = (text: string, other: string) =>
  compareWords(text, other)
    .filter((part) => part.shared)
    .map((part) => part.text.trim());

test('runs of two words or more that stand in both texts are shared, whatever their case and commas', () => {
  expect(
    shared(
      'Một việc, một vấn đề nhưng tổ chức họp nhiều lần',
      'một việc một vấn đề mà tổ chức họp bàn nhiều lần',
    ),
  ).toEqual(['Một việc, một vấn đề', 'tổ chức họp nhiều lần']);
});

test('a single common word is chance, and another tone is another word', () => {
  expect(shared('không làm', 'không chịu')).toEqual([]);
  expect(shared('đùn đẩy công việc', 'đùn đầy công việc')).toEqual(['công việc']);
});

test('the same words in another Unicode form are the same', () => {
  expect(shared('trả lời chậm', 'trả lời chậm'.normalize('NFD'))).toEqual(['trả lời chậm']);
});

test('the parts joined give the text back', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (text, other) => {
      expect(
        compareWords(text, other)
          .map((part) => part.text)
          .join(''),
      ).toBe(text);
    }),
  );
});
