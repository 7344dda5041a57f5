import fc from 'fast-check';
import { expect, it } from 'vitest';
import { day } from '../testing/shipped.ts';
import { type DatedVersion, standingOn, versionInForce } from './version-in-force.ts';

const first: DatedVersion = {
  status: 'approved',
  effectiveFrom: day('2026-01-01'),
  effectiveTo: day('2026-06-01'),
};
const second: DatedVersion = { status: 'approved', effectiveFrom: day('2026-06-01'), effectiveTo: null };
const draft: DatedVersion = { status: 'draft', effectiveFrom: null, effectiveTo: null };

it.each([
  ['2025-12-31', undefined],
  ['2026-01-01', first],
  ['2026-05-31', first],
  ['2026-06-01', second],
  ['2030-01-01', second],
])('on %s', (on, expected) => {
  expect(versionInForce([draft, second, first], day(on))).toBe(expected);
});

it('tells where a version stands', () => {
  expect(standingOn(first, day('2025-12-31'))).toBe('scheduled');
  expect(standingOn(first, day('2026-06-01'))).toBe('superseded');
  expect(standingOn(draft, day('2026-06-01'))).toBe('draft');
});

it('finds exactly one version on every day of a chain of versions', () => {
  const days = fc.uniqueArray(
    fc.date({ noInvalidDate: true, min: new Date('2020-01-01'), max: new Date('2030-12-31') }),
    {
      minLength: 2,
      selector: (date) => date.toISOString().slice(0, 10),
    },
  );
  fc.assert(
    fc.property(days, (dates) => {
      const starts = dates.map((date) => day(date.toISOString().slice(0, 10))).sort();
      const chain = starts.map((from, index): DatedVersion => {
        return { status: 'approved', effectiveFrom: from, effectiveTo: starts[index + 1] ?? null };
      });
      for (const [index, start] of starts.entries()) expect(versionInForce(chain, start)).toBe(chain[index]);
    }),
  );
});
