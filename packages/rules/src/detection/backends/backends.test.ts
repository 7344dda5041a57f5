import { describe, expect, it } from 'vitest';
import { indexWorkingDays, isWeeklyRest } from '../../calendar/working-days.ts';
import { randomFrom } from '../../work/generate/random.ts';
import { arbitraryProgram, arbitraryRows } from '../testing/arbitrary-program.ts';
import { decided, differingWords, interpreted } from '../testing/differences.ts';
import { fuzzBackends } from '../testing/fuzz-backends.ts';
import { aboveAll, belowAll } from '../program.ts';
import type { Rows } from '../rows.ts';
import { closures } from './closures.ts';
import { columnar } from './columnar.ts';
import { fused } from './fused.ts';
import { fusedObjects } from './fused-objects.ts';
import { masksFor } from './masks.ts';

const backends = { closures, fused, columnar };
/** Every fortnight's Wednesday is a holiday, so that weekdays alone would be wrong. */
const days = indexWorkingDays(21_000, 21_400, (day) => !isWeeklyRest(day) && day % 14 !== 6);

describe('back ends', () => {
  it.each([1, 31, 32, 62, 63, 64, 500])('agree on programs of %i atoms and as many outputs', (width) => {
    const random = randomFrom(width, 'width');
    const program = arbitraryProgram(random, { atoms: width, outputs: width });
    const rows = arbitraryRows(random, program, 150);
    const expected = interpreted(program, rows, days);
    for (const [name, backend] of Object.entries(backends))
      expect(differingWords(decided(backend, program, rows, days), expected), name).toBe(0);
  });

  it('agree on arbitrary programs and rows', () => {
    const { differing, cells } = fuzzBackends(backends, days, { programs: 40, rows: 60 });
    expect(differing).toEqual([]);
    expect(cells).toBeGreaterThan(100_000);
  });

  it('agree on nothing at all', () => {
    const program = arbitraryProgram(randomFrom(1, 'empty'), { atoms: 3, outputs: 2 });
    const rows = arbitraryRows(randomFrom(1, 'no rows'), program, 0);
    for (const backend of Object.values(backends))
      expect(decided(backend, program, rows, days)).toEqual(interpreted(program, rows, days));
  });

  it('keep outputs only where there are no lanes for atoms', () => {
    const random = randomFrom(2, 'outputs only');
    const program = arbitraryProgram(random, { atoms: 40, outputs: 33 });
    const rows = arbitraryRows(random, program, 70);
    const expected = interpreted(program, rows, days).outputs;
    for (const backend of Object.values(backends)) {
      const masks = masksFor(program, rows.size, { atoms: false });
      backend(program, days)(rows, masks);
      expect(masks.outputs).toEqual(expected);
    }
  });

  it('decide one program again and again, on rows of another size and other lanes that are complete', () => {
    const random = randomFrom(3, 'again');
    const program = arbitraryProgram(random, { atoms: 12, outputs: 6 });
    for (const backend of Object.values(backends)) {
      const decide = backend(program, days);
      for (const size of [5, 1_100, 33, 32, 1]) {
        const rows = arbitraryRows(random, program, size, random.pick([0, 0.2]));
        const masks = masksFor(program, size);
        decide(rows, masks);
        expect(masks).toEqual(interpreted(program, rows, days));
      }
    }
  });

  it('decide rows that are objects as they decide lanes', () => {
    const random = randomFrom(4, 'objects');
    const program = arbitraryProgram(random, { atoms: 40, outputs: 33 });
    const lanes = arbitraryRows(random, program, 90, 0.2);
    const rows = Array.from({ length: lanes.size }, (_, row) =>
      Object.fromEntries(
        program.slots.map(({ name }, slot) => [name, knownValue(lanes, slot, row)] as const),
      ),
    );
    const lanesWith = (missing: number) =>
      program.slots.map((_, slot) =>
        Int32Array.from(rows.keys(), (row) => knownValue(lanes, slot, row) ?? missing),
      );
    const masks = masksFor(program, rows.length);
    fusedObjects(program, days)(rows, masks);
    const asLanes = { size: rows.length, low: lanesWith(belowAll), high: lanesWith(aboveAll) };
    expect(masks).toEqual(interpreted(program, asLanes, days));
  });
});

function knownValue({ low, high }: Rows, slot: number, row: number): number | null {
  const value = low[slot]![row]!;
  return value === high[slot]![row] ? value : null;
}
