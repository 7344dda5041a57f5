import { describe, expect, it } from 'vitest';
import type { Catalogue } from '../../catalogue/catalogue.schema.ts';
import type { Indicator } from '../language/indicator.schema.ts';
import { catalogueWith, indicatorWith, parameterWith } from '../testing/catalogue-with.ts';
import { changedIndicators, withoutIndicators } from './changed-indicators.ts';

const when: Indicator['when'] = {
  id: 'n1',
  cmp: '>=',
  left: { id: 'm1', metric: 'meetings-chaired', window: { rolling: { int: 90 } } },
  right: { param: 'meetings.many' },
};
const usesNumber = indicatorWith({ id: 'yb.1a.number', when });
const usesName = indicatorWith({ id: 'yb.1a.name', when: { id: 'n1', predicate: 'busy' } });

function version(many: number, indicators: readonly Indicator[] = [usesNumber, usesName]): Catalogue {
  return catalogueWith({
    indicators,
    parameters: [parameterWith('meetings.many', 'meetings', many), parameterWith('other', 'meetings', many)],
    predicates: [{ name: 'busy', grain: 'officer', label: { vi: 'bận', en: 'busy' }, when }],
  });
}

describe('what a version changes of its indicators', () => {
  it('is nothing when only words changed', () => {
    const renamed = { ...usesNumber, name: { vi: 'khác', en: 'other' }, note: { vi: 'khác', en: 'other' } };
    const { changed, removed } = changedIndicators(version(3), version(3, [renamed, usesName]));
    expect([changed, removed]).toEqual([[], []]);
  });

  it('is every indicator that uses a number that changed, also through a named condition', () => {
    expect(changedIndicators(version(3), version(4)).changed).toEqual(['yb.1a.number', 'yb.1a.name']);
  });

  it('is the rule that changed, the new one, and the one that is gone', () => {
    const other = indicatorWith({ id: 'yb.1a.new', when });
    const honours = { ...usesName, honours: ['leave' as const] };
    expect(changedIndicators(version(3), version(3, [honours, other]))).toEqual({
      changed: ['yb.1a.name', 'yb.1a.new'],
      removed: ['yb.1a.number'],
    });
  });

  it('is everything of a first version, and switching detection off removes', () => {
    expect(changedIndicators(undefined, version(3)).changed).toHaveLength(2);
    const { settings } = version(3);
    const off = settings.behaviours.map((one) => ({ ...one, machineDetection: false }));
    const silent = { ...version(3), settings: { ...settings, behaviours: off } };
    expect(changedIndicators(version(3), silent).removed).toHaveLength(2);
    expect(changedIndicators(version(3), withoutIndicators(version(3))).removed).toHaveLength(2);
  });
});
