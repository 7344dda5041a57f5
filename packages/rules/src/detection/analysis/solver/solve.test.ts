import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ConstraintSpace } from './constraint-space.ts';
import { atLeast, type Formula, negate } from './formula.ts';
import { constant, type Linear, plus, scale, variable } from './linear.ts';
import { solve } from './solve.ts';

const count = 3;
const most = 4;

/** A comparison `form ≤ 0`, by its coefficients and its constant. */
type Comparison = readonly [times: readonly number[], constant: number];

type Shape = { readonly comparison: Comparison } | { readonly not: Shape } | Several;
interface Several {
  readonly atLeast: number;
  readonly of: readonly Shape[];
}

const comparison: fc.Arbitrary<Comparison> = fc.tuple(
  fc.array(fc.integer({ min: -3, max: 3 }), { minLength: count, maxLength: count }),
  fc.integer({ min: -8, max: 8 }),
);
const { shape } = fc.letrec<{ shape: Shape }>((tie) => ({
  shape: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.record({ comparison }),
    fc.record({ not: tie('shape') }),
    fc
      .tuple(fc.nat(3), fc.array(tie('shape'), { minLength: 1, maxLength: 4 }))
      .map(([extra, of]) => ({ atLeast: 1 + (extra % of.length), of })),
  ),
}));

function formulaOf(shape: Shape, space: ConstraintSpace): Formula {
  if ('comparison' in shape) {
    const [times, value] = shape.comparison;
    const form = times.reduce<Linear>(
      (sum, factor, index) => plus(sum, scale(variable(index + 1), factor)),
      constant(value),
    );
    return space.atMost(form, constant(0));
  }
  if ('not' in shape) return negate(formulaOf(shape.not, space));
  return atLeast(
    shape.atLeast,
    shape.of.map((part) => formulaOf(part, space)),
  );
}

function holds(shape: Shape, values: readonly number[]): boolean {
  if ('comparison' in shape) {
    const [times, value] = shape.comparison;
    return times.reduce((sum, factor, index) => sum + factor * values[index]!, value) <= 0;
  }
  if ('not' in shape) return !holds(shape.not, values);
  return shape.of.filter((part) => holds(part, values)).length >= shape.atLeast;
}

const assignments = Array.from({ length: (most + 1) ** count }, (_, number) =>
  Array.from({ length: count }, (__, index) => Math.floor(number / (most + 1) ** index) % (most + 1)),
);

function spaceOfThree(): ConstraintSpace {
  const space = new ConstraintSpace();
  for (let index = 0; index < count; index++) space.addVariable(0, most);
  return space;
}

describe('the solver', () => {
  it('finds whole numbers exactly when there are some', () => {
    fc.assert(
      fc.property(fc.array(shape, { minLength: 1, maxLength: 3 }), (shapes) => {
        const space = spaceOfThree();
        const answer = solve(
          space,
          shapes.map((part) => formulaOf(part, space)),
        );
        const exists = assignments.some((values) => shapes.every((part) => holds(part, values)));
        // Dozens of sums in one formula can use up the budget, which is said; a wrong answer is never given.
        if (answer.found === 'not-analysed') return;
        expect(answer.found).toBe(exists ? 'yes' : 'no');
        if (answer.found !== 'yes') return;
        const values = answer.solution.values.slice(1, count + 1);
        expect(shapes.every((part) => holds(part, values))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('answers the same when asked again: a question leaves nothing behind', () => {
    fc.assert(
      fc.property(shape, shape, (first, second) => {
        const space = spaceOfThree();
        const [a, b] = [formulaOf(first, space), formulaOf(second, space)];
        const before = solve(space, [a]);
        solve(space, [a, b]);
        solve(space, [b, negate(a)]);
        expect(solve(space, [a]).found).toBe(before.found);
      }),
    );
  });

  it('says aloud that it gave up when the budget runs out', () => {
    const space = spaceOfThree();
    const [x, y, z] = [variable(1), variable(2), variable(3)];
    const odd = space.atMost(constant(1), plus(scale(plus(x, y), 2), scale(z, -3)));
    expect(solve(space, [odd], [], { steps: 0 }).found).toBe('not-analysed');
  });

  it('refuses to answer about numbers too large to add up exactly', () => {
    const space = new ConstraintSpace();
    const x = variable(space.addVariable(0, 2 ** 40));
    space.atMost(scale(x, 2 ** 20), constant(1));
    expect(solve(space, []).found).toBe('not-analysed');
  });

  it('sees that differences go round in a circle at once, however large the numbers', () => {
    const space = new ConstraintSpace();
    const [x, y, z] = [1, 2, 3].map(() => variable(space.addVariable(0, 1e7)));
    const above = (a: Linear, b: Linear): Formula => negate(space.atMost(a, b));
    const began = performance.now();
    expect(solve(space, [above(x!, y!), above(y!, z!), above(z!, x!)]).found).toBe('no');
    expect(performance.now() - began).toBeLessThan(50);
  });
});
