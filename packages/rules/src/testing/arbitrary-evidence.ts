import fc from 'fast-check';
import { toCivilDay } from '../core/epoch-day.ts';
import type { EvidenceKindId, EvidenceRecord, Field, FieldValue } from '../work/work.ts';
import { evidenceKind, evidenceKinds } from '../work/work.ts';

/** Evidence is drawn from so few days, names and matters that records meet. The first day is a Friday before Tết 2026. */
export const firstDay = 20_496;
const days = 40;

const fewOf: Readonly<Record<string, number>> = {
  officer: 6,
  unit: 4,
  matter: 4,
  'matter-kind': 2,
  duty: 2,
  position: 3,
  procedure: 2,
  record: 12,
};

export const arbitraryDay = fc.integer({ min: firstDay, max: firstDay + days });

function arbitraryValue({ type, nullable }: Field): fc.Arbitrary<FieldValue> {
  const known = (): fc.Arbitrary<FieldValue> => {
    switch (type.type) {
      case 'day':
        return arbitraryDay.map(toCivilDay);
      case 'truth':
        return fc.boolean();
      case 'whole':
        return fc.integer({ min: type.min, max: Math.min(type.max, 5) });
      case 'code':
        return fc.constantFrom(...type.values.map(({ code }) => code));
      case 'reference':
        return fc.integer({ min: 0, max: (fewOf[type.to] ?? 3) - 1 }).map((number) => `${type.to}-${number}`);
      case 'words':
        return fc.constant('x');
    }
  };
  return nullable ? fc.option(known(), { freq: 3 }) : known();
}

/** A version of a record, not free of contradictions: whatever stands in the store must be read without a crash. */
export const arbitraryRecord: fc.Arbitrary<EvidenceRecord> = fc
  .constantFrom(...evidenceKinds.map(({ id }) => id as EvidenceKindId))
  .chain(recordOfKind);

export function recordOfKind(kind: EvidenceKindId): fc.Arbitrary<EvidenceRecord> {
  const fields = fc.record(
    Object.fromEntries(evidenceKind(kind).fields.map((field) => [field.name, arbitraryValue(field)])),
  );
  return fc
    .record({
      number: fc.integer({ min: 0, max: 11 }),
      source: fc.constantFrom('a', 'b'),
      recorded: fc.integer({ min: 0, max: 9 }),
      withdrawn: fc.boolean(),
      fields,
    })
    .map(({ number, source, recorded, withdrawn, fields }): EvidenceRecord => {
      const version = { kind, source, recordedAt: `2026-04-0${(recorded % 9) + 1}T00:00:00Z` };
      // Replies and exclusions name records by these ids.
      const id = kind === 'consultation' || kind === 'referral' ? `record-${number}` : `${kind}-${number}`;
      return withdrawn && recorded > 7
        ? { ...version, id, withdrawn, fields: {} }
        : { ...version, id, fields };
    });
}

export const arbitraryRecords = fc.array(arbitraryRecord, { maxLength: 120 });
