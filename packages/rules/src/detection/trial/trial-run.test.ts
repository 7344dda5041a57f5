import { describe, expect, it } from 'vitest';
import { indexWorkingDays, isWeeklyRest } from '../../calendar/working-days.ts';
import type { CivilDay } from '../../core/civil-day.schema.ts';
import { day, shippedCatalogue } from '../../testing/shipped.ts';
import { buildEvidence, type EvidenceRecord } from '../../work/work.ts';
import type { Indicator } from '../language/indicator.schema.ts';
import { catalogueWith, indicatorWith, parameterWith } from '../testing/catalogue-with.ts';
import { evidenceRecord as record } from '../testing/evidence-record.ts';
import { sayNodeCount } from './node-counts.ts';
import { trialReportSchema } from './trial-report.schema.ts';
import { trialSide } from './trial-side.ts';
import { trialRun, type TrialInput, type TrialSide } from './trial-run.ts';

const calendar = indexWorkingDays(20_000, 21_000, (epochDay) => !isWeeklyRest(epochDay));
const asOf = day('2026-11-20');

/** Meetings without a conclusion within 90 days, from so many on. */
function version(many: number, days: readonly CivilDay[] = [asOf]): TrialSide {
  const when: Indicator['when'] = {
    id: 'n1',
    cmp: '>=',
    left: {
      id: 'm1',
      metric: 'meetings-chaired',
      where: { id: 'w1', field: 'concluded', is: false },
      window: { rolling: { param: 'days.window' } },
    },
    right: { param: 'meetings.many' },
  };
  const catalogue = catalogueWith({
    indicators: [indicatorWith({ when })],
    parameters: [parameterWith('days.window', 'days', 90), parameterWith('meetings.many', 'meetings', many)],
  });
  const ready = trialSide(catalogue, { days, inForceOn: asOf });
  if (!ready.ok) throw new Error(JSON.stringify(ready.problems));
  return ready.side;
}

const people: Readonly<Record<string, readonly [unit: string, meetings: number]>> = {
  lan: ['a', 2],
  minh: ['a', 3],
  nga: ['b', 4],
  quan: ['b', 0],
};
const records: EvidenceRecord[] = [
  ...['a', 'b'].map((unit) =>
    record('unit', `unit-${unit}`, { unit, unitKind: 'department', from: '2020-01-01' }),
  ),
  ...Object.entries(people).flatMap(([officer, [unit, meetings]]) => [
    record('post', `post-${officer}`, { officer, unit, role: 'staff', from: '2020-01-01' }),
    ...Array.from({ length: meetings }, (_, number) =>
      record('meeting', `meeting-${officer}-${number}`, {
        ...{ matter: 'm', chair: officer, unit, meetingKind: 'working', concluded: false },
        heldOn: `2026-10-0${number + 1}`,
      }),
    ),
  ]),
  record('data-until', 'until', { feeds: 'meeting', until: '2026-12-31' }),
];

function input(before: number, after: number, parts: Partial<TrialInput> = {}): TrialInput {
  return {
    before: version(before, parts.days),
    after: version(after, parts.days),
    evidence: buildEvidence(records),
    calendar,
    days: [asOf],
    isConfirmed: () => false,
    baseline: [],
    ...parts,
  };
}

function reportOf(trial: TrialInput) {
  const run = trialRun(trial);
  for (;;) {
    const { done, value } = run.next();
    if (done) return value!;
  }
}

const officers = (signals: readonly { readonly subject: Readonly<Record<string, string>> }[]) =>
  signals.map(({ subject }) => subject['officer']);

describe('a trial run', () => {
  it('tells which signals come with a lower threshold, by unit and by indicator', () => {
    const report = reportOf(input(3, 2));
    expect(officers(report.gained)).toEqual(['lan']);
    expect(report.lost).toEqual([]);
    expect(report.units).toEqual([
      { unit: 'a', kept: 1, gained: 1, lost: 0 },
      { unit: 'b', kept: 1, gained: 0, lost: 0 },
    ]);
    expect(report.indicators).toMatchObject([
      { kept: 2, gained: 1, lost: 0, unknownBefore: 0, unknownAfter: 0 },
    ]);
    expect(report.after.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(report.before.hash).not.toBe(report.after.hash);
  });

  it('tells which lost signals people had confirmed', () => {
    const report = reportOf(input(3, 4, { isConfirmed: ({ subject }) => subject.officer === 'minh' }));
    expect(report.lost).toMatchObject([{ subject: { officer: 'minh' }, unit: 'a', confirmed: true }]);
    expect(report.indicators).toMatchObject([{ kept: 1, lost: 1, lostConfirmed: 1 }]);
  });

  it('lists every hit in a period known to be good, of the units it names', () => {
    const period = { from: day('2026-11-01'), to: day('2026-12-01') };
    const baseline = [
      { id: 'all', units: null, ...period },
      { id: 'only-b', units: ['b'], ...period },
      { id: 'earlier', units: null, from: day('2026-01-01'), to: day('2026-02-01') },
    ];
    const report = reportOf(input(3, 3, { baseline }));
    expect(report.baseline.map(({ id, hits }) => [id, officers(hits)])).toEqual([
      ['all', ['minh', 'nga']],
      ['only-b', ['nga']],
      ['earlier', []],
    ]);
    expect(report.baseline[0]!.hits[0]!.explanation).toBeNull();
  });

  it('counts for every node the rows that are true, false and unknown', () => {
    const withoutConcluded = records.map((one) =>
      one.id === 'meeting-minh-2' ? { ...one, fields: { ...one.fields, concluded: null } } : one,
    );
    const report = reportOf(input(3, 3, { evidence: buildEvidence(withoutConcluded) }));
    const [node] = report.nodes;
    expect(node).toMatchObject({ node: 'n1', match: 1, noMatch: 2, unknown: 1 });
    expect(sayNodeCount({ ...node!, match: 71, noMatch: 4310, unknown: 12 }).vi).toBe(
      'đúng 71, sai 4.310, thiếu dữ liệu 12',
    );
  });

  it('counts a signal once over several days, kept as soon as both versions raise it', () => {
    const days = [day('2026-10-02'), day('2026-10-03'), asOf];
    const report = reportOf(input(3, 2, { days }));
    expect(officers(report.gained)).toEqual(['lan']);
    expect(report.gained[0]!.firstOn).toBe('2026-10-02');
    expect(report.indicators).toMatchObject([{ kept: 2, gained: 1 }]);
  });

  it('asks the past what the version would have said, with the thresholds that it would have', () => {
    const shipped = shippedCatalogue('yen-bai');
    const past = day('2026-01-15');
    const indicatorsOn = (inForceOn: CivilDay): number => {
      const ready = trialSide(shipped, { days: [past], inForceOn });
      if (!ready.ok) throw new Error(JSON.stringify(ready.problems));
      return ready.side.programOn(past).grains.length;
    };
    expect(indicatorsOn(past)).toBe(0);
    expect(indicatorsOn(day('2026-12-15'))).toBeGreaterThan(0);
  });

  it('shows its progress, and leaves no report when it is stopped', () => {
    const stop = new AbortController();
    const run = trialRun(input(3, 2), stop.signal);
    expect(run.next()).toEqual({ done: false, value: { done: 1, steps: 3, day: asOf } });
    stop.abort();
    expect(run.next()).toEqual({ done: true, value: undefined });
  });

  it('gives the same report again, in the shape in which it is stored', () => {
    const report = reportOf(input(2, 4));
    expect(trialReportSchema.parse(JSON.parse(JSON.stringify(report)))).toEqual(report);
    expect(reportOf(input(2, 4, { evidence: buildEvidence(records.toReversed()) }))).toEqual(report);
  });
});
