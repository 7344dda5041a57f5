import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CivilDay } from '../core/civil-day.schema.ts';
import { checkTemplate } from './check-template.ts';
import { defaultTemplates } from './default-templates.ts';
import { documentFieldIds, documentFields, sampleValues } from './document-fields.ts';
import { documentKinds } from './document-kinds.ts';
import { layoutOf, numberLine } from './document-layout.ts';
import { fillPart, missingFields, printable } from './fill-template.ts';

const on = '2026-11-05' as CivilDay;
const decision = defaultTemplates.decision;

describe('templates', () => {
  test.each(documentKinds)('the wording that a province begins with has no fault: %s', (kind) => {
    const template = defaultTemplates[kind];
    expect(checkTemplate(template)).toEqual([]);
    expect(missingFields(template, sampleValues)).toEqual([]);
  });

  test('a fault is told with its part, line and column, and what was probably meant', () => {
    const problems = checkTemplate({
      ...decision,
      body: 'QUYẾT ĐỊNH:\nÔng {{cán bôj}} và {{lý do',
      symbol: '',
    });
    expect(problems.map(({ code, path, line, column }) => [code, path, line, column])).toEqual([
      ['part-empty', 'symbol', 1, 1],
      ['unknown-field', 'body', 2, 5],
      ['stray-braces', 'body', 2, 20],
    ]);
    expect(problems[1]?.remedy.vi).toContain('{{cán bộ}}');
  });

  test('a field of several lines stands in no line, and nothing unseen in any part', () => {
    const codes = checkTemplate({
      ...decision,
      abstract: 'Về {{biện pháp xử lý}}',
      body: 'a\u0007b',
      signer: 'x\ny',
    });
    expect(codes.map(({ code }) => code)).toEqual(['lines-in-one-line', 'unseen-character', 'one-line-only']);
  });
});

describe('filling', () => {
  test('a value is words: braces, markup and formulas in it stay as they are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom(...documentFieldIds), (value, id) => {
        const part = `{{${documentFields[id].name.vi}}}`;
        expect(fillPart(part, { [id]: value })).toBe(printable(value));
      }),
    );
    expect(fillPart('{{cán bộ}}', { subject: '{{lý do}} <b>=1+1</b>', reason: 'x' })).toBe(
      '{{lý do}} <b>=1+1</b>',
    );
  });

  test('what is printed holds no control character and no half of a pair', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(printable(text)).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\uFFFE\uFFFF]/);
        expect(printable(text).isWellFormed()).toBe(true);
      }),
    );
    expect(printable('a\u0000\uD800b\r\n\u202Ec')).toBe('a \uFFFDb\nc');
  });

  test('a document goes out with no hole', () => {
    expect(missingFields(decision, { ...sampleValues, subject: ' ', superior: '' })).toEqual(['subject']);
  });
});

test('the page follows the form of Nghị định 30/2020', () => {
  const layout = layoutOf('decision', decision, sampleValues, on);
  expect(layout).toMatchObject({
    superior: 'ỦY BAN NHÂN DÂN TỈNH',
    issuer: 'SỞ XÂY DỰNG',
    placeAndDay: 'Yên Bái, ngày 05 tháng 11 năm 2026',
    name: 'QUYẾT ĐỊNH',
    post: 'GIÁM ĐỐC',
  });
  expect(layout.body[0]).toEqual({ article: '', text: 'QUYẾT ĐỊNH:', centred: true });
  expect(layout.body[1]?.article).toBe('Điều 1.');
  expect(numberLine(layout, 3)).toBe('Số: 03/QĐ');
  expect(layoutOf('party-notice', defaultTemplates['party-notice'], sampleValues, on).name).toBeNull();
});
