import { describe, expect, it } from 'vitest';
import { indexWorkingDays, isWeeklyRest } from '../../calendar/working-days.ts';
import { fuzzBackends } from '../testing/fuzz-backends.ts';
import { closures } from './closures.ts';
import { columnar } from './columnar.ts';
import { fused } from './fused.ts';

const days = indexWorkingDays(21_000, 21_400, (day) => !isWeeklyRest(day) && day % 14 !== 6);
const millions = Number(process.env['KYCUONG_FUZZ_MILLIONS'] ?? 20);

describe('back ends, at length', () => {
  it('agree on millions of outcomes, every node with every outcome a thousand times', () => {
    const seen = new Map<string, Record<0 | 2 | 3, number>>();
    let cells = 0;
    for (let firstSeed = 1_000; cells < millions * 1_000_000; firstSeed += 50) {
      const run = fuzzBackends({ closures, fused, columnar }, days, { programs: 50, rows: 400, firstSeed });
      expect(run.differing).toEqual([]);
      cells += run.cells;
      for (const [node, counts] of run.seen) {
        const total = seen.get(node) ?? { 0: 0, 2: 0, 3: 0 };
        for (const outcome of [0, 2, 3] as const) total[outcome] += counts[outcome];
        seen.set(node, total);
      }
    }
    console.log(`${cells.toLocaleString('en')} outcomes compared, 0 differ`);
    console.table(
      Object.fromEntries(
        [...seen]
          .toSorted(([a], [b]) => (a < b ? -1 : 1))
          .map(([node, counts]) => [node, { 'no match': counts[0], unknown: counts[2], match: counts[3] }]),
      ),
    );
    const few = [...seen].filter(([node, counts]) => {
      const unknownIsPossible = node !== 'known';
      return counts[0] < 1_000 || counts[3] < 1_000 || (unknownIsPossible && counts[2] < 1_000);
    });
    expect(few).toEqual([]);
  });
});
