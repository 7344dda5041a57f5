import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryDay, firstDay, recordOfKind } from '../../testing/arbitrary-evidence.ts';
import { plainView } from '../../testing/plain-evidence-rules.ts';
import { toEpochDay } from '../../core/epoch-day.ts';
import type { CivilDay } from '../../core/civil-day.schema.ts';
import { accountableFields } from '../accountable-fields.ts';
import { evidenceKind, type EvidenceKindId, evidenceKinds, type WorkKindId } from '../evidence-kinds.ts';
import type { EvidenceRecord, FieldValue } from '../evidence-record.ts';
import type { Field } from '../field.ts';
import { derivedRules } from '../reference/derived-rules.ts';
import { buildEvidence } from '../store/build-evidence.ts';
import { type Evidence, UNKNOWN } from '../store/evidence.ts';
import { exclusionCauses } from '../vocabularies.ts';
import { workKindIds } from '../work-kind-ids.ts';
import { derivations } from './derivations.ts';
import { viewAsOf } from './view-as-of.ts';

/** Every day is worked but the sixth and seventh of a week. */
const workingDays = {
  between: (from: number, to: number) => {
    const upTo = (day: number) => Math.floor((day + 3) / 7) * 5 + Math.min((((day + 3) % 7) + 7) % 7, 4) + 1;
    return upTo(to) - upTo(from);
  },
};

function decode(evidence: Evidence, { type }: Field, value: number): FieldValue {
  if (value === UNKNOWN) return null;
  if (type.type === 'truth') return value === 1;
  return type.type === 'reference' ? evidence.names(type.to).name(value) : value;
}

/** Records of kinds that decide each other, of one version each. */
function meeting(...kinds: EvidenceKindId[]): fc.Arbitrary<EvidenceRecord[]> {
  const some = kinds.map((kind) => fc.array(recordOfKind(kind), { maxLength: 12 }));
  return fc.tuple(...some).map((groups) => {
    const byId = new Map(groups.flat().map((record) => [`${record.kind} ${record.id}`, record]));
    return [...byId.values()].filter(({ withdrawn }) => !withdrawn);
  });
}

/** Any field that can name an officer or a unit, or none: whoever counts the record. */
const countedBy = (kind: WorkKindId) => {
  const { fields, derived } = evidenceKind(kind);
  const names = [...fields, ...derived].filter(
    ({ type }) => type.type === 'reference' && ['officer', 'unit'].includes(type.to),
  );
  return fc.subarray(
    names.map(({ name }) => name),
    { maxLength: 2 },
  );
};

const withRegisters = (kind: WorkKindId) =>
  meeting(
    kind,
    'reply',
    'reminder',
    'post',
    'competence',
    'delegation',
    'leave',
    'matter',
    'exclusion',
    'data-until',
  );

describe('the derived fields of evidence as of a day', () => {
  it('are all worked out, and all have a rule in the reference', () => {
    for (const { id, derived } of evidenceKinds) {
      const names = derived.map(({ name }) => name).sort();
      expect(Object.keys(derivations[id as EvidenceKindId] ?? {}).sort()).toEqual(names);
      expect(Object.keys(derivedRules[id] ?? {}).sort()).toEqual(names);
    }
  });

  it.each(workKindIds)('of %s, and its exclusions, are what the rules say in plain words', (kind) => {
    const { derived } = evidenceKinds.find(({ id }) => id === kind)!;
    fc.assert(
      fc.property(withRegisters(kind), arbitraryDay, countedBy(kind), (records, day, fields) => {
        const evidence = buildEvidence(records);
        const seen = viewAsOf(evidence, { day, workingDays });
        const plain = plainView(records, day, workingDays.between);
        const { ids } = evidence.table(kind);
        const there = ids.filter((_, row) => seen.exists(kind)[row] === 1);
        expect(there).toEqual(
          plain
            .rows(kind)
            .map(({ id }) => id)
            .sort(),
        );
        for (const record of plain.rows(kind)) {
          const row = ids.indexOf(record.id);
          for (const field of derived)
            expect([field.name, decode(evidence, field, seen.lane(kind, field.name)[row]!)]).toEqual([
              field.name,
              plain.derived(record, field.name),
            ]);
          const accountable = accountableFields(kind, fields);
          const mask = seen.exclusions(kind, accountable)[row]!;
          const causes = exclusionCauses.filter((_, bit) => (mask >> bit) & 1).map(({ code }) => code);
          expect(causes.sort()).toEqual([...plain.causes(record, accountable)].sort());
        }
      }),
      { numRuns: 150 },
    );
  });

  it('never say more than their kind allows: what cannot be unknown never is', () => {
    fc.assert(
      fc.property(withRegisters('consultation'), (records) => {
        const seen = viewAsOf(buildEvidence(records), { day: firstDay + 20, workingDays });
        for (const { id, derived } of evidenceKinds) {
          const kind = id as EvidenceKindId;
          const exists = seen.exists(kind);
          for (const { name, nullable } of derived)
            if (!nullable)
              expect(seen.lane(kind, name).some((v, row) => exists[row] && v === UNKNOWN)).toBe(false);
        }
      }),
      { numRuns: 50 },
    );
  });
});

describe('a limit that ends on a rest day', () => {
  const late = (dueOn: string, completedOn: string) => {
    const fields = { matter: 'M', officer: 'O', unit: 'U', procedure: 'P', receivedOn: '2026-01-05' };
    const record: EvidenceRecord = {
      kind: 'dossier',
      id: 'D',
      source: 's',
      recordedAt: '2026-03-01T00:00:00Z',
      fields: { ...fields, dueOn, completedOn, supplementRequests: 0 },
    };
    const seen = viewAsOf(buildEvidence([record]), {
      day: toEpochDay('2026-03-01' as CivilDay),
      workingDays,
    });
    return [seen.lane('dossier', 'daysLate')[0], seen.lane('dossier', 'workingDaysLate')[0]];
  };

  it('ends on the next working day when working days are counted', () => {
    // 2026-01-10 is a Saturday.
    expect(late('2026-01-10', '2026-01-12')).toEqual([2, 0]);
    expect(late('2026-01-10', '2026-01-13')).toEqual([3, 1]);
    expect(late('2026-01-09', '2026-01-12')).toEqual([3, 1]);
    expect(late('2026-01-09', '2026-01-09')).toEqual([0, 0]);
  });
});

it('what came with a day is not known before it', () => {
  const fields = {
    matter: 'M',
    author: 'O',
    unit: 'U',
    submittedOn: '2026-01-05',
    returnReason: 'wrong-body',
  };
  const advice = (returnedOn: string | null): EvidenceRecord => ({
    ...{ kind: 'advice', id: 'A', source: 's', recordedAt: '2026-03-01T00:00:00Z' },
    fields: { ...fields, returnedOn },
  });
  const reason = (returnedOn: string | null) => {
    const day = toEpochDay('2026-02-01' as CivilDay);
    const seen = viewAsOf(buildEvidence([advice(returnedOn)]), { day, workingDays });
    return seen.lane('advice', 'returnReason')[0] !== UNKNOWN;
  };
  expect([reason('2026-02-01'), reason('2026-02-02'), reason(null)]).toEqual([true, false, true]);
});
