import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexWorkingDays, isWeeklyRest } from '../../calendar/working-days.ts';
import type { Parameter } from '../../catalogue/settings.schema.ts';
import { toCivilDay, toEpochDay } from '../../core/epoch-day.ts';
import { day } from '../../testing/shipped.ts';
import { buildEvidence, type EvidenceRecord } from '../../work/work.ts';
import { detect } from '../detect.ts';
import type { Condition } from '../language/condition.ts';
import type { Indicator } from '../language/indicator.schema.ts';
import { explainSubject } from '../reasons/explain-subject.ts';
import { detectionContext } from '../signals/detection-context.ts';
import { catalogueWith, indicatorWith, parameterWith } from '../testing/catalogue-with.ts';
import { evidenceRecord as record } from '../testing/evidence-record.ts';
import { compileCatalogue, type CompileOptions } from './compile-catalogue.ts';

const days = indexWorkingDays(20_000, 21_000, (epochDay) => !isWeeklyRest(epochDay));
const changed = toEpochDay(day('2026-10-10'));

const window = { rolling: { param: 'days.window' } };
/** Meetings in the window: those with this conclusion, or all. */
const held = (concluded?: boolean, id = 'm1') => ({
  id,
  metric: 'meetings-chaired',
  ...(concluded !== undefined && { where: { id: `${id}-w`, field: 'concluded', is: concluded } }),
  window,
});
const many: Condition = { id: 'n1', cmp: '>=', left: held(false), right: { param: 'meetings.many' } };

/** Counts, absences, shares, differences, like peers, doubled negations, runs, and records on their own. */
const conditions: readonly Partial<Indicator>[] = [
  { when: many },
  { when: { id: 'n0', all: [many, { id: 'n2', cmp: '=', left: held(true, 'm2'), right: { int: 0 } }] } },
  { when: { id: 'n0', not: { id: 'n2', cmp: '<', left: held(false), right: { param: 'meetings.many' } } } },
  {
    when: {
      id: 'n0',
      all: [
        many,
        {
          id: 'n2',
          ratio: { part: held(false, 'm2'), whole: held(undefined, 'm3') },
          cmp: '>=',
          percent: { param: 'share' },
        },
      ],
    },
  },
  {
    when: {
      id: 'n1',
      cmp: '>=',
      left: { difference: [held(false), held(true, 'm2')] },
      right: { param: 'meetings.many' },
    },
  },
  {
    when: {
      id: 'n0',
      all: [
        many,
        {
          id: 'n2',
          cmp: '>',
          left: held(undefined, 'm2'),
          right: { peer: 'p50', of: held(undefined, 'm3'), among: 'duty', minimum: { param: 'peers' } },
        },
      ],
    },
  },
  {
    when: {
      ...many,
      left: { ...held(false), window: { sliding: { param: 'days.run' }, within: { param: 'days.window' } } },
    },
  },
  {
    when: many,
    urgent: { id: 'u1', cmp: '>=', left: held(undefined, 'u2'), right: { param: 'meetings.many' } },
  },
  {
    when: {
      id: 'n1',
      all: [
        { id: 'n2', field: 'concluded', is: false },
        {
          id: 'n3',
          cmp: '>=',
          left: { days: { from: { field: 'heldOn' }, to: { asOf: true } } },
          right: { param: 'days.old' },
        },
      ],
    },
    grain: { record: 'meeting' },
    concerns: { field: 'chair' },
  },
];

/** From `changed` on the numbers are others, approved that day; before it they were these. */
function dated(
  id: string,
  unit: Parameters<typeof parameterWith>[1],
  before: number,
  after: number,
): Parameter {
  const parameter = parameterWith(id, unit, before);
  const [first] = parameter.values;
  const from = toCivilDay(changed);
  return {
    ...parameter,
    values: [
      { ...first!, to: from },
      { ...first!, from, approvedOn: from, value: after },
    ],
  };
}

const catalogue = {
  ...catalogueWith({
    indicators: conditions.map((parts, number) =>
      indicatorWith({ when: many, id: `yb.1a.test${number}`, ...parts }),
    ),
    parameters: [
      dated('days.window', 'days', 40, 60),
      dated('days.run', 'days', 3, 5),
      dated('meetings.many', 'meetings', 3, 2),
      dated('days.old', 'days', 2, 1),
      dated('share', 'percent', 80, 40),
      dated('peers', 'people', 3, 2),
    ],
  }),
};

function found(records: readonly EvidenceRecord[], asOf: number, options: Partial<CompileOptions> = {}) {
  const compiled = compileCatalogue(catalogue, { asOf: toCivilDay(asOf), contentHash: '', ...options });
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems));
  const context = detectionContext(catalogue, 'x');
  return detect(compiled.program, buildEvidence(records), days, context).signals;
}

const organisation = [
  record('unit', 'u', { unit: 'a', unitKind: 'department', from: '2020-01-01' }),
  ...['an', 'binh', 'chi'].map((officer) =>
    record('post', `p-${officer}`, { officer, unit: 'a', role: 'staff', duty: 'd', from: '2020-01-01' }),
  ),
  record('data-until', 'until', { feeds: 'meeting', until: '2027-06-30' }),
];
const meetings = fc.array(
  fc.record({
    chair: fc.constantFrom('an', 'binh', 'chi'),
    heldOn: fc.integer({ min: changed - 20, max: changed + 20 }),
    concluded: fc.option(fc.boolean(), { freq: 9 }),
  }),
  { minLength: 8, maxLength: 30 },
);
const asRecords = (all: readonly { chair: string; heldOn: number; concluded: boolean | null }[]) =>
  all.map(({ chair, heldOn, concluded }, number) =>
    record('meeting', `m-${number}`, {
      ...{ matter: 'v', chair, unit: 'a', meetingKind: 'working', concluded },
      heldOn: toCivilDay(heldOn),
    }),
  );
const nameOf = ({ indicator, subject, level }: ReturnType<typeof found>[number]) =>
  JSON.stringify([indicator, subject, level]);

describe('days that may be judged', () => {
  // Acts here; steps of procedure are dated where procedures are.
  it('Whether an act is a behaviour is judged by the version in force on the day of the act, and by no threshold approved after it; a step of procedure by the version in force when it began.', () => {
    const seen = { strict: 0, backwards: 0, before: 0 };
    fc.assert(
      fc.property(meetings, fc.integer({ min: changed, max: changed + 20 }), (all, asOf) => {
        const records = [...organisation, ...asRecords(all)];
        const judged = [
          ...organisation,
          ...asRecords(all).filter(({ fields }) => toEpochDay(fields['heldOn'] as never) >= changed),
        ];
        const strict = found(records, asOf);
        // Nothing is held against anybody that the acts of the version's own days do not show by themselves.
        const alone = found(judged, asOf, { lookBack: true }).map(nameOf);
        for (const signal of strict) expect(alone).toContain(nameOf(signal));
        seen.strict += strict.length;
        seen.backwards += found(records, asOf, { lookBack: true }).length;

        // On the days before, the numbers of those days judge, whatever was approved later.
        const early = found(records, changed - 1);
        seen.before += early.length;
        expect(early).toEqual(found(records, changed - 1, { lookBack: true }));
      }),
      { numRuns: 60 },
    );
    expect(seen.strict).toBeGreaterThan(30);
    expect(seen.backwards).toBeGreaterThan(seen.strict);
    expect(seen.before).toBeGreaterThan(30);
  });

  it('what speaks for somebody counts whenever it was', () => {
    const concluded = { chair: 'an', heldOn: changed - 5, concluded: true };
    const lately = [1, 2, 3].map((after) => ({ chair: 'an', heldOn: changed + after, concluded: false }));
    const hit = (all: Parameters<typeof asRecords>[0]) =>
      found([...organisation, ...asRecords(all)], changed + 8).some(
        ({ indicator }) => indicator === 'yb.1a.test1',
      );
    expect([hit(lately), hit([...lately, concluded])]).toEqual([true, false]);
  });

  it('a number that is only written anew, or another indicator that changes, begins nothing anew', () => {
    const again = dated('meetings.many', 'meetings', 2, 2);
    const same = {
      ...catalogue,
      settings: { ...catalogue.settings, parameters: [again, parameterWith('days.window', 'days', 60)] },
    };
    const only = {
      ...same,
      settings: {
        ...same.settings,
        behaviours: same.settings.behaviours.map((one) => ({
          ...one,
          indicators: one.indicators.slice(0, 1),
        })),
      },
    };
    const compiled = compileCatalogue(only, { asOf: toCivilDay(changed + 8) });
    if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems));
    const [metric] = compiled.program.grains[0]!.metrics;
    expect(metric!.window).toEqual({ kind: 'plain', span: { from: changed + 8 - 59, to: changed + 9 } });
  });

  it('nothing of before the directive, or before the indicator was in force as it is, is held against anybody', () => {
    const all = [1, 2, 3].map((after) => ({ chair: 'an', heldOn: changed + after, concluded: false }));
    const hits = (from: number) =>
      found([...organisation, ...asRecords(all)], changed + 8, {
        inForceFrom: () => toCivilDay(from),
      }).filter(({ indicator }) => indicator === 'yb.1a.test0' || indicator === 'yb.1a.test8').length;
    expect([hits(changed), hits(changed + 2), hits(changed + 3)]).toEqual([4, 3, 1]);
  });

  it('the reasons say from which day on acts count', () => {
    const compiled = compileCatalogue(catalogue, { asOf: toCivilDay(changed + 8) });
    if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems));
    const { program } = compiled;
    const all = [-1, 1, 2].map((after) => ({ chair: 'an', heldOn: changed + after, concluded: false }));
    const evidence = buildEvidence([...organisation, ...asRecords(all)]);
    const over = {
      program,
      settings: catalogue.settings,
      evidence,
      days,
      context: detectionContext(catalogue, 'x'),
    };
    const asked = explainSubject({ indicator: 'yb.1a.test0', subject: { officer: 'an' } }, over);
    expect(asked).toMatchObject({
      reasons: {
        outcome: 'match',
        tree: { values: [{ low: 2, judgedFrom: '2026-10-10', records: { counted: ['m-1', 'm-2'] } }] },
      },
    });
    const early = explainSubject({ indicator: 'yb.1a.test8', subject: { record: 'm-0' } }, over);
    expect(early).toMatchObject({
      reasons: { outcome: 'no-match', tree: { of: [{ outcome: 'no-match' }, {}] } },
    });
  });
});
