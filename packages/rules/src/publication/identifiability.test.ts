import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lowestSafeUnit, sizeOfGroup, type HeldPost } from './identifiability.ts';

const post = (officer: string, units: string[], more: Partial<HeldPost> = {}): HeldPost => ({
  officer,
  units,
  role: 'staff',
  from: '2025-01-01',
  to: null,
  ...more,
});
const all = { role: null, from: '2026-01-01', to: '2026-03-31' } as const;

test('a head is always singled out in the own unit, and hides among heads of a higher one', () => {
  const posts = Array.from({ length: 6 }, (_, n) => post(`h${n}`, [`xa-${n}`, 'tinh'], { role: 'head' }));
  const heads = { ...all, role: 'head' } as const;
  expect(sizeOfGroup({ ...heads, unit: 'xa-0' }, posts)).toBe(1);
  expect(lowestSafeUnit(['xa-0', 'tinh'], heads, posts, 5)).toEqual({ kind: 'unit', unit: 'tinh', size: 6 });
  expect(lowestSafeUnit(['xa-0', 'tinh'], heads, posts, 7).kind).toBe('singled-out');
});

test('people who came and went do not add up: the emptiest day counts', () => {
  const posts = [
    post('a', ['so'], { to: '2026-02-01' }),
    post('b', ['so'], { from: '2026-02-01', to: '2026-03-01' }),
    post('c', ['so'], { from: '2026-03-01' }),
  ];
  expect(sizeOfGroup({ ...all, unit: 'so' }, posts)).toBe(1);
});

test('two posts of one person are one person', () => {
  expect(sizeOfGroup({ ...all, unit: 'so' }, [post('a', ['so']), post('a', ['phong', 'so'])])).toBe(1);
});

test('what is said to hide a person hides them: at least k on every day, and never by a larger k', () => {
  const posts = fc.array(
    fc.record({
      officer: fc.constantFrom(...'abcdefgh'),
      units: fc.constantFrom(['phong', 'so', 'tinh'], ['so', 'tinh'], ['tinh']),
      role: fc.constantFrom('head', 'staff'),
      from: fc.constantFrom('2025-01-01', '2026-02-01'),
      to: fc.constantFrom('2026-03-01', null),
    }),
    { maxLength: 14 },
  );
  fc.assert(
    fc.property(posts, fc.integer({ min: 2, max: 6 }), (held, k) => {
      const place = lowestSafeUnit(['phong', 'so', 'tinh'], all, held as HeldPost[], k);
      if (place.kind === 'singled-out') {
        expect(lowestSafeUnit(['phong', 'so', 'tinh'], all, held as HeldPost[], k + 1).kind).toBe(
          'singled-out',
        );
        return;
      }
      for (const day of ['2026-01-01', '2026-02-01', '2026-03-01', '2026-03-31']) {
        const there = (held as HeldPost[]).filter(
          ({ units, from, to }) => units.includes(place.unit) && from <= day && (to === null || to > day),
        );
        expect(new Set(there.map(({ officer }) => officer)).size).toBeGreaterThanOrEqual(k);
      }
    }),
  );
});
