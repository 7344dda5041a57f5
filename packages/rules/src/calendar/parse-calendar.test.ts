import fc from 'fast-check';
import { expect, it } from 'vitest';
import { shippedCalendarFile } from '../testing/shipped-calendar.ts';
import { parseCalendar } from './parse-calendar.ts';

function fileWith(entry: Record<string, unknown>): string {
  const source = { reference: 'Công văn 1/VPCP', url: null, decidedOn: null };
  const common = { source, certainty: 'verified', recordedAt: '2026-01-01T00:00:00+07:00' };
  return JSON.stringify({ format: 1, id: 'viet-nam', entries: [{ ...common, ...entry }] });
}

function codes(text: string): string[] {
  const parsed = parseCalendar(text, 'calendar.yaml');
  return parsed.ok ? [] : parsed.problems.map(({ code }) => code);
}

it.each([
  ['day-outside-calendar', { kind: 'day-off', day: '1975-06-12', label: { vi: 'x', en: 'x' } }],
  ['year-not-computed', { kind: 'tet', first: '2031-01-22' }],
  ['tet-without-new-year', { kind: 'tet', first: '2026-02-18' }],
  ['tet-without-new-year', { kind: 'tet', first: '2026-02-12' }],
  ['not-beside-national-day', { kind: 'national-day', beside: '2026-09-02' }],
  ['not-beside-national-day', { kind: 'national-day', beside: '2020-09-01' }],
  ['swap-of-wrong-days', { kind: 'swap', dayOff: '2026-01-02', worked: '2026-01-09' }],
  ['swap-of-wrong-days', { kind: 'swap', dayOff: '2026-01-03', worked: '2026-01-10' }],
  ['missing-key', { kind: 'swap', dayOff: '2026-01-02', worked: '2026-01-10', source: undefined }],
  ['wrong-date', { kind: 'tet', first: '2026-02-30' }],
  ['wrong-form', { kind: 'tet', first: '2026-02-16', recordedAt: '2026-01-01' }],
  ['unknown-key', { kind: 'tet', first: '2026-02-16', begins: 1 }],
])('tells `%s`', (code, entry) => {
  expect(codes(fileWith(entry))).toContain(code);
});

it('tells where, what and how to mend it', () => {
  const parsed = parseCalendar(fileWith({ kind: 'tet', first: '2026-02-18' }), 'calendar.yaml');
  expect(parsed.ok ? undefined : parsed.problems[0]).toMatchObject({
    severity: 'error',
    file: 'calendar.yaml',
    path: 'entries[0]',
    line: 1,
    message: { vi: 'năm ngày từ `2026-02-18` không có mùng 1 Tết (2026-02-17)' },
    remedy: { vi: 'đối chiếu lại với văn bản' },
  });
});

it('tells one thing recorded twice at the same instant', () => {
  const { entries, ...rest } = shippedCalendarFile();
  expect(codes(JSON.stringify({ ...rest, entries: [...entries, entries[0]] }, null, 1))).toEqual([
    'entry-recorded-twice',
  ]);
});

it('never throws, whatever it reads', () => {
  const text = JSON.stringify(shippedCalendarFile(), null, 1);
  const broken = fc
    .record({ at: fc.nat(text.length), cut: fc.nat(40), put: fc.string({ unit: 'binary', maxLength: 8 }) })
    .map(({ at, cut, put }) => text.slice(0, at) + put + text.slice(at + cut));
  fc.assert(
    fc.property(fc.oneof(broken, fc.string({ unit: 'binary' })), (source) => {
      expect(typeof parseCalendar(source, 'x.yaml').ok).toBe('boolean');
    }),
    { numRuns: 200 },
  );
});
