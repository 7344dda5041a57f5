import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CivilDay } from '../core/civil-day.schema.ts';
import { gateLabels } from './gate-labels.ts';
import { decidePublication, gateRequirements, type PublicationFacts } from './publication-gate.ts';

const day = (text: string) => text as CivilDay;
const ready: PublicationFacts = {
  today: day('2026-11-22'),
  mechanismWorks: true,
  decisionFinal: true,
  contentHash: 'c0',
  authors: ['an'],
  approvals: [
    { person: 'binh', contentHash: 'c0' },
    { person: 'chi', contentHash: 'c0' },
  ],
  lastEnd: day('2027-11-22'),
  endsOn: day('2027-05-22'),
  harm: { outweighed: true },
  place: { kind: 'unit', unit: 'so', size: 12 },
  unit: 'so',
  unanswered: [],
  naming: null,
  held: false,
};
const naming = { provision: 'Điều 9', from: day('2026-01-01'), to: null, suspended: false };
const singledOut = { kind: 'singled-out', because: { vi: 'v', en: 'e' } } as const;
const refusalOf = (facts: PublicationFacts) => {
  const decided = decidePublication(facts);
  return decided.ok ? null : decided.refusal.code;
};

test('a record that meets every requirement appears, and says by which rules', () => {
  const decided = decidePublication(ready);
  expect(decided).toMatchObject({ ok: true, next: { publishedOn: '2026-11-22', endsOn: '2027-05-22' } });
  expect(decided.ok && decided.because).toHaveLength(gateRequirements(ready).length);
});

const spoilt: readonly [string, Partial<PublicationFacts>][] = [
  ['PUBLICATION_NOT_A_MECHANISM', { mechanismWorks: false }],
  ['DECISION_NOT_FINAL', { decisionFinal: false }],
  ['HARM_NOT_WEIGHED', { harm: null }],
  ['HARM_TOO_GREAT', { harm: { outweighed: false } }],
  ['DETAILS_UNANSWERED', { unanswered: [{ kind: 'phone', from: 0, to: 9, remedy: { vi: 'v', en: 'e' } }] }],
  ['PERSON_SINGLED_OUT', { place: singledOut }],
  ['PERSON_SINGLED_OUT', { unit: 'phong' }],
  ['NAMING_WITHOUT_BASIS', { naming: { ...naming, suspended: true } }],
  ['NAMING_WITHOUT_BASIS', { naming: { ...naming, from: day('2026-12-01') } }],
  ['NAMING_WITHOUT_BASIS', { naming: { ...naming, to: day('2027-01-01') } }],
  ['NO_END_DATE', { endsOn: null }],
  ['NO_END_DATE', { endsOn: day('2026-11-22') }],
  ['END_DATE_TOO_LATE', { endsOn: day('2027-11-23') }],
  ['TWO_APPROVALS_NEEDED', { approvals: ready.approvals.slice(1) }],
  ['TWO_APPROVALS_NEEDED', { authors: ['an', 'chi'] }],
  ['TWO_APPROVALS_NEEDED', { contentHash: 'c1' }],
  ['TWO_APPROVALS_NEEDED', { approvals: [ready.approvals[0]!, ready.approvals[0]!] }],
  ['PUBLICATION_HELD', { held: true }],
];

describe('one thing missing', () => {
  test.each(spoilt)('%s', (code, missing) => {
    expect(refusalOf({ ...ready, ...missing })).toBe(code);
  });

  test('every requirement is asked, and refuses', () => {
    expect(new Set(spoilt.map(([code]) => code))).toEqual(new Set(Object.keys(gateLabels)));
    expect(
      gateRequirements(ready)
        .map(({ code }) => code)
        .sort(),
    ).toEqual(Object.keys(gateLabels).sort());
  });
});

test('Nothing is published while an appeal may still be filed or is pending.', () => {
  fc.assert(
    fc.property(fc.subarray(spoilt.map(([, missing]) => missing)), (missing) => {
      const facts = Object.assign({}, ready, ...missing, { decisionFinal: false }) as PublicationFacts;
      expect(decidePublication(facts).ok).toBe(false);
    }),
  );
  expect(decidePublication({ ...ready, decisionFinal: true }).ok).toBe(true);
});

test('A person is named, or can be singled out, in public only under a recorded legal basis, with two approvals by different people and an end date; otherwise a group large enough to hide the person is named.', () => {
  expect(refusalOf({ ...ready, place: singledOut, naming })).toBeNull();
  let published = 0;
  fc.assert(
    fc.property(
      fc.subarray(spoilt.map(([, missing]) => missing)),
      fc.boolean(),
      fc.boolean(),
      (missing, out, named) => {
        const facts = Object.assign(
          { ...ready, ...(out ? { place: singledOut } : {}), ...(named ? { naming } : {}) },
          ...missing.slice(0, 1),
        ) as PublicationFacts;
        if (!decidePublication(facts).ok) return;
        published += 1;
        const approvers = new Set(facts.approvals.map(({ person }) => person));
        expect(approvers.size).toBeGreaterThanOrEqual(2);
        expect(facts.endsOn).not.toBeNull();
        const hidden = facts.place.kind === 'unit' && facts.place.unit === facts.unit;
        expect(hidden || (facts.naming !== null && !facts.naming.suspended)).toBe(true);
      },
    ),
    { numRuns: 500 },
  );
  expect(published).toBeGreaterThan(10);
});
