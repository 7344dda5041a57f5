import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recordOfKind } from '../../testing/arbitrary-evidence.ts';
import { plainView } from '../../testing/plain-evidence-rules.ts';
import { indexWorkingDays, isWeeklyRest } from '../../calendar/working-days.ts';
import {
  buildEvidence,
  type EvidenceKindId,
  type EvidenceRecord,
  evidenceKinds,
  viewAsOf,
} from '../../work/work.ts';
import type { GrainProgram } from '../program.ts';
import { arbitraryGrainProgram } from '../testing/arbitrary-grain-program.ts';
import { plainRows, type PlainRow } from '../testing/plain-rows.ts';
import { evaluateGrain } from './evaluate-grain.ts';

const days = indexWorkingDays(20_000, 21_000, (day) => !isWeeklyRest(day));
const firstDay = 20_496;

const workKinds = evidenceKinds.filter(({ about }) => about === 'work').map(({ id }) => id as EvidenceKindId);

/** Records of the kinds that a program looks at, and of all those that derived fields and exclusions look at. */
function recordsFor({ grain, metrics }: GrainProgram): fc.Arbitrary<EvidenceRecord[]> {
  const organisation = evidenceKinds
    .filter(({ about }) => about !== 'work')
    .map(({ id }) => id as EvidenceKindId);
  const kinds = new Set<EvidenceKindId>([
    ...organisation,
    ...metrics.map(({ kind }) => kind),
    ...(typeof grain === 'string' ? [] : [grain.record]),
    'reply',
    'reminder',
  ]);
  const some = [...kinds].map((kind) => fc.array(recordOfKind(kind), { maxLength: 20 }));
  return fc.tuple(fc.boolean(), ...some).map(([allComplete, ...groups]) => {
    const byId = new Map(groups.flat().map((record) => [`${record.kind} ${record.id}`, record]));
    const records = [...byId.values()].filter(({ withdrawn }) => !withdrawn);
    if (!allComplete) return records;
    return [...records.filter(({ kind }) => kind !== 'data-until'), ...workKinds.map(complete)];
  });
}

/** Nothing more will come of a kind. */
function complete(kind: EvidenceKindId): EvidenceRecord {
  const version = { kind: 'data-until', source: 'a', recordedAt: '2026-04-01T00:00:00Z' } as const;
  return { ...version, id: `until-${kind}`, fields: { feeds: kind, until: '2030-01-01' } };
}

function evaluated(program: GrainProgram, records: readonly EvidenceRecord[], day: number): PlainRow[] {
  const evidence = buildEvidence(records);
  const asOf = viewAsOf(evidence, { day, workingDays: days });
  const { subjects, rows } = evaluateGrain(program, { evidence, asOf, days });
  return Array.from({ length: rows.size }, (_, row) => ({
    keys: program.keys.map((_, key) => subjects.name(row, key)),
    slots: program.slots.map((_, slot) => ({ low: rows.low[slot]![row]!, high: rows.high[slot]![row]! })),
  }));
}

describe('the rows of a grain', () => {
  it('are what the reference says, for every grain, aggregate, window, filter, exclusion, field and peer group', () => {
    fc.assert(
      fc.property(
        arbitraryGrainProgram.chain((program) =>
          fc.tuple(fc.constant(program), recordsFor(program), fc.integer({ min: 0, max: 50 })),
        ),
        ([program, records, after]) => {
          const day = firstDay + after;
          const evidence = {
            view: plainView(records, day, days.between),
            asOf: day,
            dataUntil: (kind: EvidenceKindId) => buildEvidence(records).dataUntil(kind),
          };
          expect(evaluated(program, records, day)).toEqual(plainRows(program, evidence));
        },
      ),
      { numRuns: 500 },
    );
  });
});
