import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { AppraisalFacts, Product } from './facts.ts';
import { decree335, faults, productOf, subject } from './fixtures/appraisals.ts';
import type { Points } from './points.ts';
import { type Score, scoreOf } from './score.ts';
import type { ScoreSheet } from './score-sheet.schema.ts';

const { sheet } = decree335();

function score(given: AppraisalFacts, with_: ScoreSheet = sheet): Score {
  const outcome = scoreOf(with_, given, 'nd-335-2025');
  if (!outcome.ok) throw new Error(outcome.problems.map(({ message }) => message.en).join());
  return outcome.score;
}

function total(given: AppraisalFacts): Points {
  return score(given).total;
}

it('gives everything to whoever did everything in time and well', () => {
  expect(total(subject(3000, [productOf('a'), productOf('b', { weight: 3 })]))).toEqual({
    low: 10_000,
    high: 10_000,
  });
});

it('takes a quarter of a product’s own progress points for each delay, down to nothing', () => {
  const delayed = (count: number) =>
    total(subject(3000, [productOf('a', { delays: faults(count) }), productOf('b')]));
  // A third of 70 is for progress, half of it for this product: 11.666… points, a quarter is 2.9166….
  expect([0, 1, 2, 3, 4, 5].map((count) => delayed(count).low)).toEqual([
    10_000, 9708, 9417, 9125, 8833, 8833,
  ]);
});

it('does not take points for a delay whose objective cause was confirmed', () => {
  const products = [productOf('a', { delays: faults(2, 2, 'exclusion-7') })];
  const { total: points, items } = score(subject(3000, products));
  expect(points).toEqual({ low: 10_000, high: 10_000 });
  const progress = items[1]?.reasons.find(({ rule }) => rule === 'nd-335-2025.results.progress');
  expect(progress?.records).toEqual(['a', 'exclusion-7']);
  expect(progress?.words.vi).toContain('không trừ 2 lần do nguyên nhân khách quan đã được xác nhận');
});

it('names rule, records and points of everything that it gave', () => {
  const products = [
    productOf('a', { contentFaults: faults(1, 0, 'finding-3') }),
    productOf('b', { weight: 3 }),
  ];
  const { items, words } = score(subject(2550, products));
  expect(
    items.flatMap(({ reasons }) => reasons).map(({ rule, records, points }) => [rule, records, points.low]),
  ).toEqual([
    ['nd-335-2025.general', ['assessment-1'], 2550],
    ['nd-335-2025.results.quantity', ['a', 'b'], 2333],
    ['nd-335-2025.results.quality', ['a', 'b', 'finding-3'], 2188],
    ['nd-335-2025.results.progress', ['a', 'b'], 2333],
  ]);
  expect(words).toEqual({
    vi: 'Tổng điểm: 94,04 điểm. Mỗi mục được làm tròn lên từ một nửa đến 0,01 điểm.',
    en: 'Total: 94.04 points. Each item is rounded half up to 0.01 of a point.',
  });
});

it('takes the unknown as unknown, never as zero', () => {
  expect(total(subject(null, [productOf('a')]))).toEqual({ low: 7000, high: 10_000 });
  expect(total(subject(3000, null))).toEqual({ low: 3000, high: 10_000 });
  expect(total(subject(3000, []))).toEqual({ low: 3000, high: 10_000 });
  expect(total(subject(3000, [productOf('a', { done: null })]))).toEqual({ low: 3000, high: 10_000 });
  const unknownDelay = score(subject(3000, [productOf('a', { delays: faults(null) }), productOf('b')]));
  expect(unknownDelay.total).toEqual({ low: 8833, high: 10_000 });
  expect(unknownDelay.missing).toEqual([{ rule: 'nd-335-2025.results.progress', fact: 'a' }]);
  expect(unknownDelay.words.vi).toContain('chưa đủ dữ liệu, từ 88,33 đến 100 điểm');
});

const extended: ScoreSheet = {
  rounding: { to: 10, mode: 'down' },
  items: [
    {
      id: 'plan',
      label: { vi: 'Kế hoạch', en: 'Plan' },
      max: 6000,
      rule: { kind: 'share', part: 'done', whole: 'assigned' },
    },
    {
      id: 'conduct',
      label: { vi: 'Ý thức', en: 'Conduct' },
      max: 4000,
      rule: { kind: 'given', fact: 'conduct' },
    },
  ],
  deductions: [
    {
      id: 'absence',
      label: { vi: 'Vắng họp', en: 'Absence' },
      item: 'conduct',
      fact: 'absences',
      each: 250,
      atMost: 600,
    },
    {
      id: 'reminder',
      label: { vi: 'Bị nhắc', en: 'Reminded' },
      item: null,
      fact: 'reminders',
      each: 100,
      atMost: null,
    },
  ],
  caps: [
    { id: 'disciplined', label: { vi: 'Bị kỷ luật', en: 'Disciplined' }, fact: 'disciplined', total: 6500 },
  ],
};
const extendedFacts = ['done', 'assigned', 'conduct', 'absences', 'reminders', 'disciplined'];

function facts(values: Readonly<Record<string, number | null>>): AppraisalFacts {
  const entries = Object.entries(values).map(([id, value]) => [id, { value, records: [`${id}-1`] }]);
  return { facts: Object.fromEntries(entries), products: null };
}

it('deducts within limits, caps the total and says so', () => {
  const values = { done: 2, assigned: 3, conduct: 3999, absences: 3, reminders: 2, disciplined: 0 };
  // 4000 + 3990 − 600 − 200; conduct is rounded down to tenths.
  expect(score(facts(values), extended).total).toEqual({ low: 7190, high: 7190 });
  const capped = score(facts({ ...values, disciplined: 1 }), extended);
  expect(capped.total).toEqual({ low: 6500, high: 6500 });
  expect(capped.reasons.map(({ rule, records }) => [rule, records])).toEqual([
    ['nd-335-2025.reminder', ['reminders-1']],
    ['nd-335-2025.disciplined', ['disciplined-1']],
  ]);
  expect(capped.items[1]?.reasons.at(-1)?.words.vi).toBe('Vắng họp: trừ 6 điểm (3 × 2,5, mức trừ tối đa).');
  expect(score(facts({ ...values, disciplined: null }), extended).total).toEqual({ low: 6500, high: 7190 });
});

const domains: Record<string, number> = {
  done: 6,
  assigned: 6,
  conduct: 4000,
  absences: 5,
  reminders: 30,
  disciplined: 1,
};
const fully = fc.record(
  Object.fromEntries(extendedFacts.map((id) => [id, fc.integer({ min: 0, max: domains[id]! })])),
);
const forgotten = fc.subarray(extendedFacts);

it('holds every score that the unknown facts could turn out to give', () => {
  fc.assert(
    fc.property(fully, forgotten, (values, unknown) => {
      const partly = { ...values, ...Object.fromEntries(unknown.map((id) => [id, null])) };
      const [bounds, exact] = [score(facts(partly), extended).total, score(facts(values), extended).total];
      expect(bounds.low).toBeLessThanOrEqual(exact.low);
      expect(bounds.high).toBeGreaterThanOrEqual(exact.high);
    }),
  );
});

const arbitraryProduct = fc.record({
  weight: fc.integer({ min: 1, max: 50 }),
  done: fc.boolean(),
  contentFaults: fc.nat(6).map((count) => faults(count)),
  delays: fc.nat(6).map((count) => faults(count, count % 2)),
});
const arbitraryProducts = fc
  .array(arbitraryProduct, { minLength: 1, maxLength: 12 })
  .map((products) => products.map((given, index) => productOf(`p${index}`, given)));

it('agrees with the decree’s formula over whole numbers', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 3000 }), arbitraryProducts, (general, products) => {
      const assigned = products.reduce((all, { weight }) => all + weight, 0);
      const quarters = ({ done, contentFaults, delays }: Product) =>
        done
          ? 4 +
            Math.max(0, 4 - (contentFaults.value ?? 0)) +
            Math.max(0, 4 - ((delays.value ?? 0) - delays.excluded))
          : 0;
      const gained = products.reduce((all, each) => all + each.weight * quarters(each), 0);
      // 7000 × gained / (12 × assigned), rounded half up in whole numbers.
      const results = Math.floor((2 * 7000 * gained + 12 * assigned) / (2 * 12 * assigned));
      expect(total(subject(general, products))).toEqual({ low: general + results, high: general + results });
    }),
  );
});

it('never rises with one more fault', () => {
  fc.assert(
    fc.property(arbitraryProducts, fc.nat(11), (products, at) => {
      const worse = products.map((each, index) =>
        index === at % products.length
          ? { ...each, delays: faults((each.delays.value ?? 0) + 1, each.delays.excluded) }
          : each,
      );
      expect(total(subject(0, worse)).low).toBeLessThanOrEqual(total(subject(0, products)).low);
    }),
  );
});

it.each([Number.NaN, 1.5, -1, 3001, Infinity, Number.MAX_SAFE_INTEGER])(
  'refuses %d general points with words',
  (value) => {
    const outcome = scoreOf(sheet, subject(value, [productOf('a')]), 'x');
    expect(outcome.ok ? [] : outcome.problems.map(({ code }) => code)).toEqual(['fact-out-of-range']);
  },
);

it('never throws and never leaves its bounds, whatever numbers it is given', () => {
  const nonsense = fc.oneof(fc.constant(null), fc.double(), fc.integer(), fc.integer({ min: 0, max: 3000 }));
  const count = fc.record({
    value: nonsense,
    excluded: fc.oneof(fc.nat(5), fc.double()),
    records: fc.constant([]),
  });
  const product = fc
    .record({
      weight: fc.oneof(fc.integer({ min: 1, max: 9 }), fc.double()),
      done: fc.option(fc.boolean()),
      contentFaults: count,
      delays: count,
    })
    .map((given) => productOf('p', given));
  fc.assert(
    fc.property(nonsense, fc.option(fc.array(product, { maxLength: 4 })), (general, products) => {
      const outcome = scoreOf(sheet, subject(general, products), 'x');
      if (!outcome.ok) {
        expect(outcome.problems.length).toBeGreaterThan(0);
        return;
      }
      const { low, high } = outcome.score.total;
      expect(0 <= low && low <= high && high <= 10_000 && Number.isInteger(low + high)).toBe(true);
    }),
  );
});
