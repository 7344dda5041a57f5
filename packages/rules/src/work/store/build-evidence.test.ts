import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryRecords } from '../../testing/arbitrary-evidence.ts';
import { evidenceKinds, type EvidenceKindId } from '../evidence-kinds.ts';
import type { EvidenceRecord } from '../evidence-record.ts';
import { buildEvidence } from './build-evidence.ts';
import { type Evidence, UNKNOWN } from './evidence.ts';
import { laneFields } from './lane-fields.ts';

const recorded = '2026-03-02T08:00:00+07:00';
const referral: EvidenceRecord = {
  kind: 'referral',
  id: 'R-1',
  source: 'eoffice',
  recordedAt: recorded,
  fields: {
    matter: 'M-1',
    sender: 'O-2',
    fromUnit: 'U-2',
    receiver: null,
    toUnit: 'U-1',
    direction: 'sideways',
    referredOn: '1975-06-13',
  },
};
const later = (record: EvidenceRecord, fields: EvidenceRecord['fields']): EvidenceRecord => ({
  ...record,
  recordedAt: '2026-03-03T08:00:00+07:00',
  fields: { ...record.fields, ...fields },
});
const until = (source: string, feeds: string, day: string): EvidenceRecord => ({
  kind: 'data-until',
  id: `${source}-${feeds}-${day}`,
  source,
  recordedAt: recorded,
  fields: { feeds, until: day },
});

/** Everything there is to see of a store. */
function dump(evidence: Evidence) {
  return evidenceKinds.map(({ id }) => {
    const table = evidence.table(id as EvidenceKindId);
    const lanes = laneFields(id as EvidenceKindId).map(({ name, type }) => {
      const values = Array.from(table.lane(name));
      if (type.type !== 'reference') return [name, values];
      const names = evidence.names(type.to);
      return [name, values, values.map((value) => (value === UNKNOWN ? null : names.name(value)))];
    });
    return [id, table.ids, lanes, evidence.dataUntil(id as EvidenceKindId)];
  });
}

describe('evidence in columns', () => {
  it('has a whole number for every value, and UNKNOWN for none', () => {
    const evidence = buildEvidence([{ ...referral, id: 'R-2' }, referral]);
    const table = evidence.table('referral');
    const row = (field: string) => Array.from(table.lane(field));
    expect(table.ids).toEqual(['R-1', 'R-2']);
    expect([row('referredOn'), row('direction'), row('receiver'), row('acceptedOn')]).toEqual([
      [1989, 1989],
      [1, 1],
      [UNKNOWN, UNKNOWN],
      [UNKNOWN, UNKNOWN],
    ]);
    expect(row('fromUnit').map(evidence.names('unit').name)).toEqual(['U-2', 'U-2']);
  });

  it('numbers references by their names, in one dictionary a target', () => {
    const { names, table } = buildEvidence([referral]);
    expect([table('referral').lane('fromUnit')[0], table('referral').lane('toUnit')[0]]).toEqual([1, 0]);
    expect([names('unit').number('U-2'), names('unit').number('U-9'), names('procedure').size]).toEqual([
      1,
      undefined,
      0,
    ]);
  });

  it('knows of each id the latest version recorded up to an instant', () => {
    const versions = [later(referral, { toUnit: 'U-3' }), referral];
    const toUnit = (knownAt?: string) => {
      const evidence = buildEvidence(versions, { knownAt });
      return Array.from(evidence.table('referral').lane('toUnit'), evidence.names('unit').name);
    };
    expect(toUnit()).toEqual(['U-3']);
    expect(toUnit('2026-03-03T01:00:00Z')).toEqual(['U-3']);
    expect(toUnit('2026-03-03T00:59:59.999999Z')).toEqual(['U-1']);
    expect(toUnit('2026-03-02T00:00:00Z')).toEqual([]);
  });

  it('takes a withdrawn record out, until it is recorded again', () => {
    const withdrawal = { ...later(referral, {}), withdrawn: true, fields: {} };
    const again = { ...referral, recordedAt: '2026-03-04T08:00:00+07:00' };
    expect(buildEvidence([referral, withdrawal]).table('referral').size).toBe(0);
    expect(buildEvidence([referral, withdrawal, again]).table('referral').size).toBe(1);
  });

  it('reaches to the day that every source states, by its latest statement', () => {
    const { dataUntil } = buildEvidence([
      until('a', 'reply', '2026-01-01'),
      until('a', 'reply', '2026-02-01'),
      until('b', 'reply', '2026-01-15'),
      until('b', 'advice', '2026-03-01'),
    ]);
    expect([dataUntil('reply'), dataUntil('advice'), dataUntil('meeting')]).toEqual([
      20_468,
      20_513,
      undefined,
    ]);
  });

  it('is the same whatever the order of the records', () => {
    const shuffled = arbitraryRecords.chain((records) =>
      fc.tuple(fc.constant(records), fc.shuffledSubarray(records, { minLength: records.length })),
    );
    fc.assert(
      fc.property(shuffled, ([records, others]) => {
        expect(dump(buildEvidence(others))).toEqual(dump(buildEvidence(records)));
      }),
      { numRuns: 60 },
    );
  });
});
