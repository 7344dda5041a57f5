import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Box, corner, difference, intersection, isSingle } from './box.ts';

const whole = fc
  .tuple(fc.nat(5), fc.nat(5))
  .map(([a, b]) => ({ kind: 'whole' as const, low: Math.min(a, b), high: Math.max(a, b) }));
const codes = fc.integer({ min: 1, max: 7 }).map((mask) => ({ kind: 'codes' as const, mask }));
const box: fc.Arbitrary<Box> = fc.tuple(whole, whole, codes);

const values = [0, 1, 2, 3, 4, 5];
const points = values.flatMap((a) => values.flatMap((b) => [0, 1, 2].map((code) => [a, b, code] as const)));

function holds(box: Box, point: readonly number[]): boolean {
  return box.every((side, index) => {
    const value = point[index]!;
    return side.kind === 'whole' ? side.low <= value && value <= side.high : (side.mask & (1 << value)) !== 0;
  });
}

it('takes a box off another as a set of points, in parts that do not meet', () => {
  fc.assert(
    fc.property(box, box, (a, b) => {
      const parts = difference(a, b);
      const common = intersection(a, b);
      for (const point of points) {
        const holding = parts.filter((part) => holds(part, point)).length;
        expect(holding).toBe(holds(a, point) && !holds(b, point) ? 1 : 0);
        expect(common !== undefined && holds(common, point)).toBe(holds(a, point) && holds(b, point));
      }
    }),
  );
});

it('shows a point of a box, the only one where every side is single', () => {
  fc.assert(
    fc.property(box, (box) => {
      expect(holds(box, corner(box))).toBe(true);
      const count = points.filter((point) => holds(box, point)).length;
      expect(box.every(isSingle)).toBe(count === 1);
    }),
  );
});
