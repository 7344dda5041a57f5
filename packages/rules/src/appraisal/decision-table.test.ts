import fc from 'fast-check';
import { expect, it } from 'vitest';
import { analyseTable } from './analyse-table.ts';
import { decide } from './decide.ts';
import { type DecisionTable, hitPolicies, type TableInput, type TableRow } from './decision-table.schema.ts';
import type { InputValue, InputValues } from './table-boxes.ts';

const label = { vi: 'x', en: 'x' };
const inputs: readonly TableInput[] = [
  { type: 'whole', id: 'total', label, min: 0, max: 6 },
  { type: 'whole', id: 'late', label, min: 0, max: 3 },
  { type: 'code', id: 'role', label, values: ['head', 'deputy', 'staff'] },
];
const outputs = ['a', 'b', 'c'] as const;
type Output = (typeof outputs)[number];
type Table = DecisionTable<Output>;
type Point = Record<string, number | string>;

const points: readonly Point[] = [0, 1, 2, 3, 4, 5, 6].flatMap((total) =>
  [0, 1, 2, 3].flatMap((late) => ['head', 'deputy', 'staff'].map((role) => ({ total, late, role }))),
);

/** The plain meaning of a row, value by value. */
function applies(row: TableRow<Output>, point: Point): boolean {
  return Object.entries(row.when).every(([input, condition]) => {
    const value = point[input]!;
    if (Array.isArray(condition)) return condition.includes(String(value));
    const { from, to } = condition as { from: number | null; to: number | null };
    return (from === null || from <= Number(value)) && (to === null || Number(value) <= to);
  });
}

function plainly({ hits, rows }: Table, point: Point): readonly Output[] | 'ambiguous' {
  const hit = rows.filter((row) => applies(row, point));
  if (hits === 'collect') return [...new Set(hit.map(({ output }) => output))];
  if (hits === 'unique' && hit.length > 1) return 'ambiguous';
  const first = hits === 'priority' ? hit.toSorted((a, b) => a.priority! - b.priority!)[0] : hit[0];
  return first ? [first.output] : [];
}

const range = (max: number) =>
  fc
    .tuple(fc.option(fc.nat(max)), fc.option(fc.nat(max)))
    .map(([a, b]) => (a !== null && b !== null && a > b ? { from: b, to: a } : { from: a, to: b }));
const row = fc.record({
  when: fc.record(
    { total: range(6), late: range(3), role: fc.subarray(['head', 'deputy', 'staff'], { minLength: 1 }) },
    { requiredKeys: [] },
  ),
  output: fc.constantFrom(...outputs),
  priority: fc.integer({ min: 1, max: 3 }),
});
const table: fc.Arbitrary<Table> = fc
  .record({ hits: fc.constantFrom(...hitPolicies), rows: fc.array(row, { minLength: 1, maxLength: 7 }) })
  .map(({ hits, rows }) => ({
    hits,
    inputs,
    rows: rows.map((each, index) => ({ id: `r${index}`, ...each })),
  }));

const span = (max: number) =>
  fc.tuple(fc.nat(max), fc.nat(max)).map(([a, b]) => ({ low: Math.min(a, b), high: Math.max(a, b) }));
const known: fc.Arbitrary<InputValues> = fc.record({
  total: fc.option(span(6)),
  late: fc.option(span(3)),
  role: fc.option(fc.constantFrom('head', 'deputy', 'staff')),
});

function mayBe(value: InputValue | undefined, at: number | string): boolean {
  if (value === null || value === undefined) return true;
  return typeof value === 'string' ? value === at : value.low <= Number(at) && Number(at) <= value.high;
}

it('decides as the plain meaning does, for every value that an unknown input may have', () => {
  fc.assert(
    fc.property(table, known, (table, values) => {
      const found = points
        .filter((point) => Object.entries(point).every(([input, at]) => mayBe(values[input], at)))
        .map((point) => plainly(table, point));
      const decision = decide(table, values);
      if (found.includes('ambiguous')) {
        expect(decision.kind).toBe('ambiguous');
        return;
      }
      const all = found as (readonly Output[])[];
      const possible = [...new Set(all.flat())].toSorted();
      if (table.hits === 'collect') {
        const certain = outputs.filter((output) => all.every((each) => each.includes(output)));
        expect(decision.kind === 'collected' && decision.possible.toSorted()).toEqual(possible);
        expect(decision.kind === 'collected' && decision.outputs.toSorted()).toEqual(certain);
        return;
      }
      const none = all.some((each) => each.length === 0);
      if (possible.length === 0) expect(decision).toEqual({ kind: 'none' });
      else if (possible.length === 1 && !none)
        expect(decision).toMatchObject({ kind: 'decided', output: possible[0] });
      else {
        expect(decision).toMatchObject({ kind: 'unknown', none });
        expect(decision.kind === 'unknown' && decision.possible.toSorted()).toEqual(possible);
        expect(decision.kind === 'unknown' && decision.missing.length).toBeGreaterThan(0);
      }
    }),
    { numRuns: 500 },
  );
});

it('finds a gap exactly where there is one, and shows it', () => {
  fc.assert(
    fc.property(table, (table) => {
      const gap = analyseTable(table).find(({ code }) => code === 'table-gap');
      const uncovered = points.filter((point) => !table.rows.some((row) => applies(row, point)));
      expect(gap !== undefined).toBe(uncovered.length > 0);
      if (gap) expect(uncovered).toContainEqual(gap.witness);
    }),
    { numRuns: 500 },
  );
});

it('finds every pair of rows that clash, and shows where', () => {
  fc.assert(
    fc.property(table, (table) => {
      const clashes = table.rows.flatMap((a, index) =>
        table.rows.slice(index + 1).filter((b) => {
          const settled = table.hits === 'priority' && (a.priority !== b.priority || a.output === b.output);
          const resolved = table.hits === 'first' || table.hits === 'collect' || settled;
          return !resolved && points.some((point) => applies(a, point) && applies(b, point));
        }),
      );
      const found = analyseTable(table).filter(({ code }) => code === 'table-overlap');
      expect(found).toHaveLength(clashes.length);
      for (const { witness } of found) {
        expect(table.rows.filter((row) => applies(row, witness!)).length).toBeGreaterThan(1);
      }
    }),
    { numRuns: 500 },
  );
});

it('finds every row that is never used', () => {
  fc.assert(
    fc.property(table, (table) => {
      if (table.hits === 'unique' || table.hits === 'collect') return;
      const tried =
        table.hits === 'first' ? table.rows : table.rows.toSorted((a, b) => a.priority! - b.priority!);
      const unused = tried.filter(
        (row, index) =>
          !points.some(
            (point) => applies(row, point) && !tried.slice(0, index).some((other) => applies(other, point)),
          ),
      );
      const found = analyseTable(table).filter(({ code }) => code === 'table-masked-row');
      expect(found.map(({ path }) => table.rows[Number(path[1])]!.id).toSorted()).toEqual(
        unused.map(({ id }) => id).toSorted(),
      );
    }),
    { numRuns: 500 },
  );
});

it('says aloud when a table is too large to look through', () => {
  const many = Array.from({ length: 12 }, (_, index) => ({
    type: 'whole' as const,
    id: `i${index}`,
    label,
    min: 0,
    max: 1_000_000,
  }));
  const rows = Array.from({ length: 200 }, (_, index) => ({
    id: `r${index}`,
    when: Object.fromEntries(
      many.map(({ id }, at) => [id, { from: (index * 7919 + at * 104_729) % 900_000, to: 950_000 }]),
    ),
    output: 'a' as const,
  }));
  const found = analyseTable({ hits: 'first', inputs: many, rows });
  expect(found.map(({ code }) => code)).toContain('table-not-analysed');
});

it('misses only the inputs that the rows ask for', () => {
  const rows = [
    { id: 'low', when: { total: { from: null, to: 3 } }, output: 'a' as const },
    { id: 'high', when: { total: { from: 4, to: null } }, output: 'b' as const },
  ];
  expect(decide({ hits: 'unique', inputs, rows }, {})).toMatchObject({ kind: 'unknown', missing: ['total'] });
});

it('refuses a value outside the domain', () => {
  const one: Table = { hits: 'unique', inputs, rows: [{ id: 'r', when: {}, output: 'a' }] };
  expect(decide(one, { total: { low: 7, high: 7 } })).toEqual({ kind: 'outside', input: 'total' });
  expect(decide(one, { role: 'guest' })).toEqual({ kind: 'outside', input: 'role' });
  expect(decide(one, { total: 'head' })).toEqual({ kind: 'outside', input: 'total' });
  expect(decide(one, {})).toEqual({ kind: 'decided', output: 'a', rows: ['r'] });
});
