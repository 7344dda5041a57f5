import type { Indicator } from '@kycuong/rules/detection/schema/indicator';
import { expect, test } from 'vitest';
import { concernsOptions, withGrain } from './concerns-options.ts';

const indicator: Indicator = {
  id: 'yb.01a.test',
  clause: null,
  name: { vi: 'thử', en: 'test' },
  note: { vi: 'thử', en: 'test' },
  grain: 'unit-matter',
  when: {
    id: 'n1',
    cmp: '>=',
    left: { id: 'm1', metric: 'referrals-sent', window: { since: 'ever' } },
    right: { int: 1 },
  },
  urgent: null,
  concerns: { key: 'unit' },
  honours: [],
  absorbs: [],
};
const valuesOf = (one: Indicator) => concernsOptions(one).map(([concerns]) => concerns);

test('a signal may concern the unit of its row, that unit’s head, or people named by the counted records', () => {
  const options = valuesOf(indicator);
  expect(options).toContainEqual({ key: 'unit' });
  expect(options).toContainEqual({ headOf: 'unit' });
  expect(options.filter((concerns) => 'of' in concerns && concerns.of === 'm1').length).toBeGreaterThan(0);
  expect(options).not.toContainEqual({ key: 'matter' });
});

test('looked at by other rows, it concerns somebody who is in them', () => {
  expect(withGrain(indicator, 'officer-matter').concerns).toEqual({ key: 'officer' });
  expect(withGrain(indicator, 'unit').concerns).toEqual({ key: 'unit' });
});
