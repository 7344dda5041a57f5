// Evidence of a very small province, in which everybody meets everybody: what is rare in a real one is common here.
import {
  type EvidenceKindId,
  type EvidenceRecord,
  evidenceKinds,
  type Field,
  type FieldValue,
  type ReferenceTarget,
} from '@kycuong/rules/work';
import fc from 'fast-check';
import { civilDay } from './civil-day.ts';

/** 2026-03-02, a Monday. */
export const asOf = 20_514;
export const instants = ['2026-03-01T08:00:00+07:00', '2026-03-02T08:00:00.5+07:00', '2026-03-03T08:00:00Z'];

const numbered = (prefix: string, count: number) => Array.from({ length: count }, (_, n) => `${prefix}${n}`);
const names: Readonly<Record<ReferenceTarget, readonly string[]>> = {
  officer: ['cb0', 'cb10', 'CB2', 'cb:3'],
  unit: numbered('u', 3),
  matter: numbered('v', 4),
  'matter-kind': numbered('k', 2),
  duty: numbered('d', 2),
  position: numbered('p', 3),
  procedure: numbered('t', 2),
  record: ['consultation', 'referral', 'assignment', 'meeting'].flatMap((kind) => numbered(`${kind}-`, 4)),
};

/** Around the as-of day, so that ends of windows, months and validities fall on records. */
const day = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: asOf - 25, max: asOf + 2 }) },
  { weight: 1, arbitrary: fc.integer({ min: asOf - 90, max: asOf + 9 }) },
  { weight: 1, arbitrary: fc.integer({ min: asOf - 500, max: asOf + 40 }) },
);

function value({ type }: Field): fc.Arbitrary<FieldValue> {
  switch (type.type) {
    case 'day':
      return day.map(civilDay);
    case 'truth':
      return fc.boolean();
    case 'whole':
      return fc.oneof(fc.integer({ min: type.min, max: 3 }), fc.constant(type.max));
    case 'code':
      return fc.constantFrom(...type.values.map(({ code }) => code));
    case 'reference':
      return fc.constantFrom(...names[type.to]);
    case 'words':
      return fc.constant("'; drop table work.meeting; --");
  }
}

function fields(kind: (typeof evidenceKinds)[number]): fc.Arbitrary<Record<string, FieldValue>> {
  return fc.record(
    Object.fromEntries(
      kind.fields.map((field) => [
        field.name,
        field.nullable ? fc.option(value(field), { freq: 4 }) : value(field),
      ]),
    ),
  );
}

const records: readonly fc.Arbitrary<EvidenceRecord>[] = evidenceKinds.map((kind) =>
  fc
    .record({
      number: fc.nat({ max: kind.about === 'work' ? 39 : 7 }),
      recordedAt: fc.oneof({ weight: 5, arbitrary: fc.constant(instants[0]!) }, fc.constantFrom(...instants)),
      withdrawn: fc.oneof({ weight: 9, arbitrary: fc.constant(false) }, fc.boolean()),
      source: fc.constantFrom('a', 'b'),
      fields: fields(kind),
    })
    .map(({ number, withdrawn, fields: held, ...version }) => ({
      kind: kind.id as EvidenceKindId,
      id: `${kind.id}-${number}`,
      ...version,
      ...(withdrawn ? { withdrawn, fields: {} } : { fields: held }),
    })),
);

/** No two versions of one id share an instant: a loader refuses them. */
const versions = fc.uniqueArray(fc.oneof(...records), {
  selector: ({ id, recordedAt }) => `${id} ${recordedAt}`,
  minLength: 300,
  maxLength: 700,
  size: 'max',
});

const vouched = fc.subarray(evidenceKinds.filter(({ about }) => about === 'work').map(({ id }) => id));

/** Some kinds are complete up to the as-of day, by every source that speaks of them; of the others it depends. */
export const randomEvidence: fc.Arbitrary<EvidenceRecord[]> = fc
  .tuple(versions, vouched)
  .map(([all, complete]) => [
    ...all.filter(
      ({ kind, fields }) => kind !== 'data-until' || !complete.includes(fields['feeds'] as string),
    ),
    ...complete.map((feeds): EvidenceRecord => ({
      kind: 'data-until',
      id: `complete-${feeds}`,
      source: 'a',
      recordedAt: instants[0]!,
      fields: { feeds, until: civilDay(asOf) },
    })),
  ]);
