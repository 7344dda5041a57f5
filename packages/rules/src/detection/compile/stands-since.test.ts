import { expect, it } from 'vitest';
import { day } from '../../testing/shipped.ts';
import type { Indicator, Predicate } from '../language/indicator.schema.ts';
import { catalogueWith, indicatorWith } from '../testing/catalogue-with.ts';
import { standsSince, type VersionOverTime } from './stands-since.ts';

const when: Indicator['when'] = { id: 'n1', predicate: 'late' };
const indicator = indicatorWith({ when });
const late = (is: boolean): Predicate => ({
  name: 'late',
  grain: { record: 'meeting' },
  label: { vi: 'thử', en: 'a test' },
  when: { id: 'p1', field: 'concluded', is },
});
const version = (
  from: string,
  to: string | null,
  parts: Partial<Indicator> = {},
  is = true,
): VersionOverTime => ({
  effectiveFrom: day(from),
  effectiveTo: to === null ? null : day(to),
  catalogue: catalogueWith({ indicators: [{ ...indicator, ...parts }], predicates: [late(is)] }),
});
const since = (...versions: VersionOverTime[]) => standsSince(versions)(indicator);

it('an indicator stands since the first of the versions in a row that mean the same', () => {
  const words = { name: { vi: 'khác', en: 'other' } };
  const [first, last] = [version('2026-01-01', '2026-03-01'), version('2026-03-01', null)];
  expect(since(last)).toBe('2026-03-01');
  expect(since(first, last)).toBe('2026-01-01');
  expect(since(version('2026-01-01', '2026-03-01', words), last)).toBe('2026-01-01');
});

it('another condition, another predicate in it, or a gap begins it anew', () => {
  const last = version('2026-03-01', null);
  expect(since(version('2026-01-01', '2026-03-01', { honours: ['leave'] }), last)).toBe('2026-03-01');
  expect(since(version('2026-01-01', '2026-03-01', {}, false), last)).toBe('2026-03-01');
  expect(since(version('2026-01-01', '2026-02-01'), last)).toBe('2026-03-01');
  expect(
    since(version('2025-01-01', '2026-01-01'), version('2026-01-01', '2026-03-01', {}, false), last),
  ).toBe('2026-03-01');
});
