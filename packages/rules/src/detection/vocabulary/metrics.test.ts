import { describe, expect, it } from 'vitest';
import { fieldOf } from '../../work/evidence-kinds.ts';
import { metrics } from './metrics.ts';

describe('metrics', () => {
  it.each(metrics)('$id names fields that its records have', ({ kind, on, keys, aggregate }) => {
    expect(fieldOf(kind, on)?.type.type).toBe('day');
    for (const key of Object.values(keys)) expect(fieldOf(kind, key)?.type.type).toBe('reference');
    if (aggregate.kind !== 'count') expect(fieldOf(kind, aggregate.field)).toBeDefined();
  });

  it.each(metrics.filter(({ aggregate: { kind } }) => kind === 'sum' || kind === 'max'))(
    '$id is over whole numbers that are never negative, so that unknown values leave a lower bound',
    ({ kind, aggregate, unit }) => {
      const type = 'field' in aggregate ? fieldOf(kind, aggregate.field)?.type : undefined;
      expect(type).toMatchObject({ type: 'whole', min: 0, unit });
    },
  );

  it('has no two of one name', () => {
    expect(new Set(metrics.map(({ id }) => id)).size).toBe(metrics.length);
  });
});
