import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainView } from '../../testing/plain-evidence-rules.ts';
import { indexWorkingDays, isWeeklyRest } from '../../calendar/working-days.ts';
import { toEpochDay } from '../../core/epoch-day.ts';
import { randomFrom } from '../../work/generate/random.ts';
import { buildEvidence, type EvidenceKindId } from '../../work/work.ts';
import type { GrainProgram } from '../program.ts';
import { catalogueOf, grains } from '../testing/arbitrary-indicators.ts';
import { arbitrarySituation, programsOf, seenIn, type Situation } from '../testing/arbitrary-situation.ts';
import { knownVersions } from '../testing/known-versions.ts';
import { plainRows, type PlainRow } from '../testing/plain-rows.ts';
import { widenedProgram } from '../testing/widened-program.ts';
import { evaluateGrain } from './evaluate-grain.ts';

const days = indexWorkingDays(20_000, 22_000, (day) => !isWeeklyRest(day));

function evaluated(program: GrainProgram, situation: Situation): PlainRow[] {
  const { subjects, rows } = evaluateGrain(program, seenIn(situation));
  return Array.from({ length: rows.size }, (_, row) => ({
    keys: program.keys.map((_, key) => subjects.name(row, key)),
    slots: program.slots.map((_, slot) => ({ low: rows.low[slot]![row]!, high: rows.high[slot]![row]! })),
  }));
}

describe('the rows of a grain', () => {
  it('are what the reference says, for every grain, aggregate, window, filter, exclusion, field and peer group', () => {
    fc.assert(
      fc.property(fc.constantFrom(...grains), fc.nat(), (grain, seed) => {
        const random = randomFrom(seed, 'rows');
        const situation = arbitrarySituation(random, days, 1);
        const records = knownVersions(situation);
        const day = toEpochDay(situation.asOf);
        const evidence = {
          view: plainView(records, day, days.between),
          asOf: day,
          workingDays: days.between,
          dataUntil: (kind: EvidenceKindId) => buildEvidence(records).dataUntil(kind),
        };
        for (const compiled of programsOf(catalogueOf(random, [{ grain }, { grain }]), situation)) {
          const program = widenedProgram(random, compiled);
          expect(evaluated(program, situation)).toEqual(plainRows(program, evidence));
        }
      }),
      { numRuns: 40 },
    );
  });
});
