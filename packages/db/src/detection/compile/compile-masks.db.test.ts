import { closures } from '@kycuong/rules/detection/backends/closures';
import { masksFor } from '@kycuong/rules/detection/backends/masks';
import { aboveAll, belowAll, type Atom, type GrainProgram } from '@kycuong/rules/detection/program';
import { arbitraryCircuit } from '@kycuong/rules/detection/testing/arbitrary-program';
import { randomFrom } from '@kycuong/rules/work/random';
import { databaseServers, onServer } from '@kycuong/testing/database';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileMasks } from './compile-masks.ts';
import { type Fragment, joined, named, sqlOf } from './fragment.ts';
import { bounds } from './value.ts';

const calendar = { version: 'test/1', first: 0, last: 10_000 };
const noCalendar = { between: (from: number, to: number) => to - from } as never;
const slotCount = 3;

const value = fc.integer({ min: -3, max: 3 });
const ends = fc.oneof(
  value.map((known) => [known, known] as const),
  fc.tuple(value, value).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const),
  value.map((least) => [least, aboveAll] as const),
  fc.constant([belowAll, aboveAll] as const),
);
const rows = fc.array(fc.array(ends, { minLength: slotCount, maxLength: slotCount }), {
  minLength: 1,
  maxLength: 12,
});

const slot = fc.nat({ max: slotCount - 1 }).map((place) => ({ op: 'slot', slot: place }) as const);
const operand = fc.oneof(
  slot,
  value.map((constant) => ({ op: 'constant', value: constant }) as const),
  fc.tuple(slot, slot).map((of) => ({ op: 'difference', of }) as const),
  fc.array(slot, { minLength: 2, maxLength: 4 }).map((of) => ({ op: 'sum', of }) as const),
);
const cmp = fc.constantFrom('>=', '>', '<=', '<', '=', '!=' as const);
const atom: fc.Arbitrary<Atom> = fc.oneof(
  fc.record({ op: fc.constant('compare' as const), cmp, left: operand, right: operand }),
  fc.record({
    op: fc.constant('in' as const),
    operand,
    values: fc.uniqueArray(value, { minLength: 1, maxLength: 3 }),
  }),
  fc.record({ op: fc.constant('known' as const), operand }),
  fc.record({
    op: fc.constant('ratio' as const),
    part: operand,
    whole: operand,
    cmp,
    percent: fc.constantFrom(1, 50, 100, 150),
  }),
);

function circuitsOf(seed: number, width: number) {
  const random = randomFrom(seed, 'circuits');
  return Array.from({ length: width }, () => arbitraryCircuit(random, width, 3));
}

const programOf = (width: number): fc.Arbitrary<GrainProgram> =>
  fc.tuple(fc.array(atom, { minLength: width, maxLength: width }), fc.nat()).map(([atoms, seed]) => ({
    grain: 'officer',
    name: 'officer',
    keys: ['officer'],
    slots: Array.from({ length: slotCount }, () => ({ from: 'metric', name: 'm', metric: 0 })),
    metrics: [],
    atoms,
    outputs: circuitsOf(seed, width).map((circuit) => ({ circuit }) as never),
  }));

const table = (values: readonly (readonly (readonly [number, number])[])[]): Fragment => {
  const lines = values.map(
    (row, place) =>
      sqlOf`(${place}, ${joined(
        row.flat().map((end) => sqlOf`${end}`),
        ', ',
      )})`,
  );
  const columns = Array.from({ length: slotCount }, (_, place) => [
    named(`low${place}`),
    named(`high${place}`),
  ]);
  return sqlOf`(values ${joined(lines, ', ')}) s (key1, ${joined(columns.flat(), ', ')})`;
};

describe.each(databaseServers())('masks on $name', (server) => {
  it.each([1, 31, 32, 62, 63, 64, 500])(
    'of %i atoms are those of the closures, word by word',
    async (width) => {
      const runs = Math.ceil((process.env['KYCUONG_LONG'] ? 2000 : 60) / width);
      await onServer(server.url, (client) =>
        fc.assert(
          fc.asyncProperty(programOf(width), rows, async (program, values) => {
            const expected = masksFor(program, values.length);
            const lanes = (end: 0 | 1) =>
              program.slots.map((_, place) => Int32Array.from(values, (row) => row[place]![end]));
            closures(program, noCalendar)({ size: values.length, low: lanes(0), high: lanes(1) }, expected);
            const statement = compileMasks(
              program,
              {
                from: table(values),
                keys: [named('key1')],
                slots: program.slots.map((_, place) =>
                  bounds(sqlOf`s.${named(`low${place}`)}`, sqlOf`s.${named(`high${place}`)}`),
                ),
              },
              calendar,
            );
            const { rows: found } = await client.query<Record<string, number[]>>(
              `${statement} order by key1`,
            );
            const words = (lane: readonly Int32Array[]) =>
              values.map((_, row) => lane.map((word) => word[row]));
            const { outputs, atoms } = expected;
            expect(found.map(({ output_sure }) => output_sure)).toEqual(words(outputs.sure));
            expect(found.map(({ output_unknown }) => output_unknown)).toEqual(words(outputs.unknown));
            expect(found.map(({ atom_sure }) => atom_sure)).toEqual(words(atoms.sure));
            expect(found.map(({ atom_unknown }) => atom_unknown)).toEqual(words(atoms.unknown));
          }),
          { numRuns: Math.max(2, runs) },
        ),
      );
    },
  );
});
