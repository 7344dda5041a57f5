import { describe, expect, it } from 'vitest';
import { indexWorkingDays, isWeeklyRest } from '../../calendar/working-days.ts';
import { randomFrom } from '../../work/generate/random.ts';
import { arbitraryProgram, arbitraryRows } from '../testing/arbitrary-program.ts';
import { decided, differingWords, interpreted } from '../testing/differences.ts';
import { closures } from './closures.ts';
import { columnar } from './columnar.ts';
import { fused } from './fused.ts';

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
    for (let seed = 0; seed < 60; seed++) {
      const random = randomFrom(seed, 'agree');
      const size = { atoms: random.between(1, 12), outputs: random.between(1, 6) };
      const program = arbitraryProgram(random, size);
      const rows = arbitraryRows(random, program, 80, random.pick([0, 0.08, 0.3]));
      const expected = interpreted(program, rows, days);
      for (const [name, backend] of Object.entries(backends))
        expect(differingWords(decided(backend, program, rows, days), expected), `${name}, seed ${seed}`).toBe(
          0,
        );
    }
  });
});
