import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Directive } from '../../catalogue/directive.schema.ts';
import { assignmentElements } from './assignment-elements.ts';

const clearIn = (province: string): Directive['clearAssignment'] => {
  const file = new URL(`../../../catalogues/${province}.yaml`, import.meta.url);
  return (parse(readFileSync(file, 'utf8')) as { directive: Directive }).directive.clearAssignment;
};

test('a directive is asked for its own elements: three in Yên Bái, four in Đà Nẵng, six in Khánh Hòa, none in Quảng Ninh', () => {
  const words = (province: string) =>
    assignmentElements(clearIn(province))?.elements.map((element) => element.words) ?? null;
  expect(words('yen-bai')).toEqual(['rõ người', 'rõ việc', 'rõ sản phẩm đầu ra']);
  expect(words('da-nang')).toEqual(['rõ người', 'rõ việc', 'rõ tiến độ', 'rõ trách nhiệm']);
  expect(words('khanh-hoa')).toHaveLength(6);
  expect(words('quang-ninh')).toBeNull();
});

test('no two elements of one rule are kept in the same field', () => {
  for (const province of ['yen-bai', 'da-nang', 'khanh-hoa']) {
    const fields = assignmentElements(clearIn(province))!.elements.map(({ field }) => field);
    expect(new Set(fields).size).toBe(fields.length);
  }
});
