import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Problem } from '../core/problem.ts';
import { decree335, fixtureText } from './fixtures/appraisals.ts';
import { parseAppraisal } from './parse-appraisal.ts';

const text = fixtureText('nd-335-2025.yaml');

function problemsAfter(replaced: string, by: string): readonly Problem[] {
  expect(text).toContain(replaced);
  return parseAppraisal(text.replace(replaced, by), 'x.yaml').problems;
}

it('finds nothing wrong with the sample: every subject has exactly one row', () => {
  const parsed = parseAppraisal(text, 'nd-335-2025.yaml');
  expect(parsed).toMatchObject({ ok: true, problems: [] });
  expect(decree335().table.hits).toBe('unique');
});

it.each([
  ['table-gap', '{ from: 7000, to: 8999 }', '{ from: 7000, to: 8998 }'],
  ['table-overlap', '{ from: 7000, to: 8999 }', '{ from: 7000, to: 9000 }'],
  ['table-empty-row', '{ from: 7000, to: 8999 }', '{ from: 10001, to: null }'],
  ['unknown-name', 'when: { factors: [some] }', 'when: { factor: [some] }'],
  ['unknown-name', 'when: { factors: [some] }', 'when: { factors: [any] }'],
  ['wrong-condition', 'when: { factors: [some] }', 'when: { factors: { from: 1, to: null } }'],
  ['duplicate-id', 'id: good\n', 'id: excellent\n'],
  ['quota-to-itself', 'otherwise: good', 'otherwise: excellent'],
  ['empty-validity', 'to: null\nsource', 'to: 2026-01-01\nsource'],
  ['unknown-choice', 'output: completed', 'output: not-completed'],
  ['unknown-choice', 'hits: unique', 'hits: collect'],
  ['missing-priority', 'hits: unique', 'hits: priority'],
  ['unknown-choice', 'mode: half-up', 'mode: half-down'],
  ['too-big', 'percent: 25 }', 'percent: 125 }'],
  ['missing-key', 'rounding: { to: 1, mode: half-up }', 'rounding: { mode: half-up }'],
])('tells `%s`', (code, replaced, by) => {
  expect(problemsAfter(replaced, by).map((problem) => problem.code)).toContain(code);
});

it('shows a gap by a case that falls into it, with its place and the remedy', () => {
  expect(problemsAfter('{ from: 7000, to: 8999 }', '{ from: 7000, to: 8998 }')).toMatchObject([
    {
      severity: 'error',
      path: 'table.rows',
      message: {
        vi: 'không dòng nào áp dụng khi `total = 8999`, `factors = none`',
        en: 'no row applies when `total = 8999`, `factors = none`',
      },
      remedy: { en: 'add a row for this case' },
    },
  ]);
});

it('never throws, whatever it reads', () => {
  const broken = fc
    .record({ at: fc.nat(text.length), cut: fc.nat(40), put: fc.string({ unit: 'binary', maxLength: 8 }) })
    .map(({ at, cut, put }) => text.slice(0, at) + put + text.slice(at + cut));
  fc.assert(
    fc.property(broken, (source) => {
      expect(typeof parseAppraisal(source, 'x.yaml').ok).toBe('boolean');
    }),
    { numRuns: 200 },
  );
});
