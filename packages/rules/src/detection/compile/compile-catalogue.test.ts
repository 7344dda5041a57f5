// Every refusal of the compiler as a row of one table, and what comes out where nothing is wrong; long because of the table.
import { describe, expect, it } from 'vitest';
import { day } from '../../testing/shipped.ts';
import type { Condition, MetricTerm, Term } from '../language/condition.ts';
import type { Indicator, Predicate } from '../language/indicator.schema.ts';
import type { Program } from '../program.ts';
import { asOf, catalogueWith, indicatorWith, parameterWith } from '../testing/catalogue-with.ts';
import { compileCatalogue } from './compile-catalogue.ts';

const parameters = [
  parameterWith('days.window', 'days', 180, { min: 1, max: 3650 }),
  parameterWith('days.short', 'days', 10, { min: 1, max: 3650 }),
  parameterWith('meetings.many', 'meetings', 3, { min: 1, max: 50 }),
  parameterWith('days.late', 'days', 5, { min: 1, max: 365 }),
  parameterWith('share.half', 'percent', 50, { min: 1, max: 100 }),
  parameterWith('people.few', 'people', 5, { min: 1, max: 100 }),
  parameterWith('meetings.unset', 'meetings', null, { min: 1, max: 50 }),
  { ...parameterWith('odd.unit', 'days', 1), unit: { vi: 'con voi', en: 'elephants' } },
  parameterWith('out.of-domain', 'meetings', 99, { min: 1, max: 50 }),
];

const metric = (id: string, name = 'meetings-chaired', more: Partial<MetricTerm> = {}): MetricTerm => ({
  id,
  metric: name,
  window: { rolling: { param: 'days.window' } },
  ...more,
});
const many: Condition = { id: 'n1', cmp: '>=', left: metric('m1'), right: { param: 'meetings.many' } };
const compare = (left: Term, right: Term, cmp: '>=' | '=' | '<' = '>='): Condition => ({
  id: 'n1',
  cmp,
  left,
  right,
});

interface Made {
  readonly indicator?: Partial<Indicator>;
  readonly predicates?: readonly Predicate[];
}

function compiled(when: Condition, { indicator = {}, predicates = [] }: Made = {}) {
  const catalogue = catalogueWith({
    indicators: [indicatorWith({ when, ...indicator })],
    parameters,
    predicates,
  });
  return compileCatalogue(catalogue, { asOf });
}

function program(...args: Parameters<typeof compiled>): Program {
  const result = compiled(...args);
  if (!result.ok) throw new Error(JSON.stringify(result.problems, null, 2));
  return result.program;
}

const predicate = (name: string, when: Condition, grain: Predicate['grain'] = 'officer'): Predicate => ({
  name,
  grain,
  label: { vi: 'thử', en: 'a test' },
  when,
});

/** A condition of `not` in `not`, so many deep. */
function nested(depth: number): Condition {
  let condition: Condition = many;
  for (let level = 0; level < depth; level++) condition = { id: `d${level}`, not: condition };
  return condition;
}

const wide: Condition = {
  id: 'wide',
  any: Array.from({ length: 100 }, (_, i) => ({
    id: `w${i}`,
    any: Array.from({ length: 100 }, (_, j) => ({ ...many, id: `w${i}-${j}` })),
  })),
};

const record = { grain: { record: 'assignment' }, concerns: { field: 'assignee' } } as const;
const filtered = (where: Condition) => compare(metric('m1', 'meetings-chaired', { where }), { int: 1 });
const pair = { grain: 'officer-matter', concerns: { key: 'officer' } } as const;
const root = 'settings.behaviours[0].indicators[0]';

const cases: [code: string, path: string, when: Condition, made?: Made][] = [
  ['unknown-field', `${root}.when.left.field`, compare({ field: 'officer.rolle' }, { int: 1 })],
  ['unknown-field', `${root}.when.left.field`, compare({ field: 'unit.unitKind' }, { int: 1 })],
  ['unknown-field', `${root}.when.field`, { id: 'n1', field: 'opened', is: true }, { indicator: record }],
  ['unknown-metric', `${root}.when.left.metric`, compare(metric('m1', 'meetings-chared'), { int: 1 })],
  ['unknown-predicate', `${root}.when.predicate`, { id: 'n1', predicate: 'nothing' }],
  ['unknown-parameter', `${root}.when.right.param`, compare(metric('m1'), { param: 'no.such' })],
  ['unknown-value', `${root}.when.is`, { id: 'n1', field: 'officer.role', is: 'heads' }],
  ['unknown-value', `${root}.when.in[1]`, { id: 'n1', field: 'officer.role', in: ['head', 'heads'] }],
  ['unknown-clause', `${root}.clause`, many, { indicator: { clause: 'z' } }],
  ['unknown-indicator', `${root}.absorbs[0]`, many, { indicator: { absorbs: ['yb.2a.other'] } }],
  [
    'predicate-of-other-grain',
    `${root}.when.predicate`,
    { id: 'n1', predicate: 'busy' },
    { predicates: [predicate('busy', many, 'unit')] },
  ],
  [
    'metric-not-at-grain',
    `${root}.when.left.metric`,
    compare(metric('m1', 'referrals-sent-back'), { int: 1 }),
  ],
  ['metric-not-at-grain', `${root}.when.left.metric`, many, { indicator: record }],
  ['duplicate-name', `${root}.when.all[1].left.id`, { id: 'all', all: [many, { ...many, id: 'n2' }] }],
  ['duplicate-name', `${root}.urgent.id`, many, { indicator: { urgent: many } }],
  [
    'duplicate-name',
    'settings.predicates[1].name',
    many,
    { predicates: [predicate('busy', many), predicate('busy', many)] },
  ],
  ['field-not-comparable', `${root}.when.left.field`, compare({ field: 'officer.duty' }, { int: 1 })],
  ['types-differ', `${root}.when`, compare(metric('m1'), { param: 'days.late' })],
  [
    'types-differ',
    `${root}.when`,
    compare({ field: 'dueOn' }, { param: 'days.late' }),
    { indicator: record },
  ],
  [
    'types-differ',
    `${root}.when.left.sum[1]`,
    compare({ sum: [metric('m1'), metric('m2', 'referrals-sent')] }, { int: 1 }),
  ],
  ['not-a-quantity', `${root}.when`, compare({ field: 'officer.role' }, { int: 1 }, '=')],
  [
    'not-a-number',
    `${root}.when.left.sum[0]`,
    compare({ sum: [{ field: 'dueOn' }, { int: 1 }] }, { int: 1 }),
    { indicator: record },
  ],
  [
    'not-a-day',
    `${root}.when.left.days.from.field`,
    compare({ days: { from: { field: 'backlog' }, to: { asOf: true } } }, { param: 'days.late' }),
    { indicator: record },
  ],
  ['wrong-value-type', `${root}.when.is`, { id: 'n1', field: 'officer.role', is: true }],
  ['wrong-value-type', `${root}.when.in`, { id: 'n1', field: 'open', in: ['true'] }, { indicator: record }],
  [
    'wrong-unit',
    `${root}.when.left.window.rolling.param`,
    compare(metric('m1', 'meetings-chaired', { window: { rolling: { param: 'meetings.many' } } }), {
      int: 1,
    }),
  ],
  ['unknown-unit', 'settings.parameters[7].unit', compare(metric('m1'), { param: 'odd.unit' })],
  ['literal-threshold', `${root}.when.right.int`, compare(metric('m1'), { int: 3 })],
  [
    'literal-threshold',
    `${root}.when.percent.int`,
    { id: 'n1', ratio: { part: metric('m1'), whole: metric('m2') }, cmp: '>', percent: { int: 50 } },
  ],
  ['constant-comparison', `${root}.when`, compare({ param: 'meetings.many' }, { int: 1 })],
  ['threshold-outside-domain', `${root}.when`, compare(metric('m1'), { int: 0 })],
  ['threshold-outside-domain', `${root}.when`, compare(metric('m1'), { int: 0 }, '<')],
  ['parameter-outside-domain', `${root}.when.right.param`, compare(metric('m1'), { param: 'out.of-domain' })],
  [
    'quantity-outside-limits',
    `${root}.when.left.window.rolling`,
    compare(metric('m1', 'meetings-chaired', { window: { rolling: { int: 0 } } }), { int: 1 }),
  ],
  [
    'value-too-large',
    `${root}.when.left.sum`,
    compare(
      {
        sum: [0, 1].map((half) => ({
          sum: Array.from({ length: 8 }, (_, index) => metric(`m${half}-${index}`)),
        })),
      },
      { param: 'meetings.many' },
    ),
  ],
  [
    'never-missing',
    `${root}.when.known`,
    { id: 'n1', known: { field: 'assignedOn' } },
    { indicator: record },
  ],
  [
    'window-not-supported',
    `${root}.when.left.window`,
    compare(metric('m1', 'places-consulted', { window: { sliding: { int: 10 }, within: { int: 100 } } }), {
      int: 1,
    }),
  ],
  [
    'window-not-supported',
    `${root}.when.left.window`,
    compare(metric('m1', 'extra-papers-asked', { window: { consecutive: 'month', within: { int: 100 } } }), {
      int: 1,
    }),
  ],
  [
    'sliding-beyond-span',
    `${root}.when.left.window`,
    compare(metric('m1', 'meetings-chaired', { window: { sliding: { int: 100 }, within: { int: 10 } } }), {
      int: 1,
    }),
  ],
  ['condition-too-large', `${root}.when`, wide],
  ['condition-too-large', `${root}.when`, nested(10_000)],
  [
    'condition-too-large',
    'settings.predicates[0].when',
    many,
    { predicates: [predicate('deep', nested(10_000))] },
  ],
  [
    'cyclic-predicate',
    'settings.predicates[1].when.not.predicate',
    { id: 'n1', predicate: 'one' },
    {
      predicates: [
        predicate('one', { id: 'p', predicate: 'two' }),
        predicate('two', { id: 'p', not: { id: 'q', predicate: 'one' } }),
      ],
    },
  ],
  ['metric-inside-filter', `${root}.when.left.where.left`, filtered(compare(metric('m2'), { int: 1 }))],
  ['at-least-impossible', `${root}.when.atLeast`, { id: 'some', atLeast: 2, of: [many] }],
  ['matches-without-records', `${root}.when`, compare(metric('m1'), { int: 1 }, '<'), { indicator: pair }],
  [
    'matches-without-records',
    `${root}.when`,
    { id: 'any', any: [many, { id: 'n2', field: 'officer.role', is: 'head' }] },
    { indicator: pair },
  ],
  ['concerns-unknown-key', `${root}.concerns.key`, many, { indicator: { concerns: { key: 'unit' } } }],
  ['concerns-unknown-key', `${root}.concerns.headOf`, many, { indicator: { concerns: { headOf: 'unit' } } }],
  [
    'concerns-unknown-node',
    `${root}.concerns.of`,
    many,
    { indicator: { concerns: { field: 'chair', of: 'n1' } } },
  ],
  [
    'concerns-wrong-field',
    `${root}.concerns.field`,
    many,
    { indicator: { concerns: { field: 'matter', of: 'm1' } } },
  ],
  ['concerns-field-needs-node', `${root}.concerns`, many, { indicator: { concerns: { field: 'chair' } } }],
  [
    'peer-not-at-grain',
    `${root}.when.right.among`,
    compare(metric('m1'), { peer: 'p50', of: metric('m2'), among: 'duty', minimum: { param: 'people.few' } }),
    { indicator: { grain: 'matter', concerns: { field: 'chair', of: 'm1' } } },
  ],
];

describe('compileCatalogue', () => {
  it.each(cases)('refuses %s at %s', (code, path, when, made) => {
    const result = compiled(when, made);
    expect(result.ok).toBe(false);
    const problem = result.problems.find((one) => one.code === code && one.path === path);
    expect(problem, JSON.stringify(result.problems.map((one) => [one.code, one.path]))).toBeDefined();
    for (const words of [problem?.message, problem?.remedy]) {
      for (const text of [words?.vi, words?.en]) expect(text).toMatch(/^(?!\p{Lu})[\s\S]+[^.]$/u);
    }
  });

  it('compiles to slots, metrics, atoms and a circuit that keeps its node ids', () => {
    const late: Condition = {
      id: 'n2',
      between: { days: { from: { field: 'matter.openedOn' }, to: { asOf: true } } },
      low: { param: 'days.short' },
      high: { param: 'days.window' },
    };
    const { grains, parameters: used } = program(
      { id: 'all', all: [many, late, { id: 'n3', unknown: { field: 'matter.closedOn' } }] },
      { indicator: pair },
    );
    const [grain] = grains;
    expect(grain?.name).toBe('officer-matter');
    expect(grain?.slots.map(({ name }) => name)).toEqual([
      'meetings-chaired',
      'matter.openedOn',
      'matter.closedOn',
    ]);
    expect(grain?.metrics[0]).toMatchObject({
      keys: ['chair', 'matter'],
      window: { kind: 'plain', span: { from: 20_777 - 179, to: 20_778 } },
    });
    expect(grain?.outputs[0]?.circuit).toEqual({
      id: 'all',
      op: 'all',
      of: [
        { id: 'n1', op: 'atom', atom: 0 },
        {
          id: 'n2',
          op: 'all',
          of: [
            { id: 'n2', op: 'atom', atom: 1 },
            { id: 'n2', op: 'atom', atom: 2 },
          ],
        },
        { id: 'n3', op: 'not', of: { id: 'n3', op: 'atom', atom: 3 } },
      ],
    });
    expect(grain?.outputs[0]?.metricNodes).toEqual({ m1: 0 });
    expect([...used.keys()].toSorted()).toEqual(['days.short', 'days.window', 'meetings.many']);
  });

  it('shares equal metrics and atoms, however the comparison is turned', () => {
    const turned: Condition = { id: 'n2', cmp: '<=', left: { param: 'meetings.many' }, right: metric('m2') };
    const [grain] = program({ id: 'all', all: [many, turned] }).grains;
    expect([grain?.slots.length, grain?.metrics.length, grain?.atoms.length]).toEqual([1, 1, 1]);
  });

  it('names slots apart when a metric has two windows', () => {
    const other = metric('m2', 'meetings-chaired', { window: { since: 'ever' } });
    const [grain] = program({ id: 'n1', cmp: '<', left: metric('m1'), right: other }).grains;
    expect(grain?.slots.map(({ name }) => name)).toEqual(['meetings-chaired', 'meetings-chaired#2']);
  });

  it('puts a predicate in place under the id of the node that names it', () => {
    const [grain] = program(
      { id: 'n1', predicate: 'busy' },
      { predicates: [predicate('busy', { ...many, id: 'p1' })] },
    ).grains;
    expect(grain?.outputs[0]?.circuit).toEqual({
      id: 'n1',
      op: 'all',
      of: [{ id: 'n1.p1', op: 'atom', atom: 0 }],
    });
    expect(grain?.outputs[0]?.metricNodes).toEqual({ 'n1.m1': 0 });
  });

  it('leaves out what rests on a parameter that is not set, and says so', () => {
    const unset = compare(metric('m1'), { param: 'meetings.unset' });
    const off = compiled(unset);
    expect(off).toMatchObject({ ok: true, program: { grains: [] } });
    expect(off.problems).toMatchObject([
      { severity: 'info', code: 'parameter-not-set', path: `${root}.when` },
    ]);

    const noticeOnly = compiled(many, {
      indicator: { urgent: { ...unset, id: 'u1', left: metric('u2') } as Condition },
    });
    expect(noticeOnly).toMatchObject({ ok: true, program: { grains: [{ outputs: [{ level: 'notice' }] }] } });
    expect(noticeOnly.problems).toMatchObject([{ path: `${root}.urgent` }]);
  });

  it('judges by no threshold approved later', () => {
    const indicators = [indicatorWith({ when: many })];
    const approvedLate = parameters.map((parameter) => ({
      ...parameter,
      values: parameter.values.map((value) => ({ ...value, approvedOn: day('2026-11-21') })),
    }));
    const catalogue = catalogueWith({ indicators, parameters: approvedLate });
    expect(compileCatalogue(catalogue, { asOf })).toMatchObject({ ok: true, program: { grains: [] } });
    expect(compileCatalogue(catalogue, { asOf: day('2026-11-21') })).toMatchObject({
      ok: true,
      program: { grains: [{ name: 'officer' }] },
    });
  });

  it('leaves out items whose machine detection is off', () => {
    const catalogue = catalogueWith({ indicators: [indicatorWith({ when: many })], parameters });
    catalogue.settings.behaviours[0]!.machineDetection = false;
    expect(compileCatalogue(catalogue, { asOf })).toMatchObject({ ok: true, program: { grains: [] } });
  });

  it.each([
    ['month', 'current', '2026-11-01', '2026-11-21'],
    ['month', 'previous', '2026-10-01', '2026-11-01'],
    ['quarter', 'current', '2026-10-01', '2026-11-21'],
    ['quarter', 'previous', '2026-07-01', '2026-10-01'],
    ['year', 'current', '2026-01-01', '2026-11-21'],
    ['year', 'previous', '2025-01-01', '2026-01-01'],
  ] as const)('sees the %s that is %s', (calendar, which, from, to) => {
    const when = compare(metric('m1', 'meetings-chaired', { window: { calendar, which } }), { int: 1 });
    const { span } = program(when).grains[0]!.metrics[0]!.window;
    const inDays = (text: string) => Date.parse(text) / 86_400_000;
    expect(span).toEqual({ from: inDays(from), to: inDays(to) });
  });
});
