import { describe, expect, it } from 'vitest';
import { day, shippedCatalogue, shippedFamilies, shippedProvinces } from '../../testing/shipped.ts';
import type { Catalogue } from '../catalogue.schema.ts';
import type { Parameter } from '../settings.schema.ts';
import { lintCatalogue, lintRules } from './lint-catalogue.ts';

const families = shippedFamilies();
const yenBai = shippedCatalogue('yen-bai');

const parameter: Parameter = {
  id: 'reply.days',
  group: 'procedure',
  label: { vi: 'Số ngày trả lời', en: 'Days to reply' },
  unit: { vi: 'ngày', en: 'days' },
  domain: { min: 1, max: 30 },
  values: [
    {
      from: day('2026-02-01'),
      to: null,
      value: 5,
      source: { kind: 'province-document', reference: 'Quyết định 1/QĐ' },
      author: 'Sở Nội vụ',
      approvedOn: day('2026-01-15'),
      basis: 'Quy chế làm việc',
    },
  ],
};
const value = parameter.values[0] as Parameter['values'][number];

function withValues(...values: Partial<typeof value>[]): (catalogue: Catalogue) => void {
  return ({ settings }) => {
    settings.parameters = [{ ...parameter, values: values.map((change) => ({ ...value, ...change })) }];
  };
}

function part<Item>(items: readonly Item[], index: number): Item {
  const item = items[index];
  if (item === undefined) throw new Error(`no item ${index}`);
  return item;
}

/** One mutation of the Yên Bái pack for every rule, with the path that must be named. */
const cases: [code: string, path: string, mutate: (catalogue: Catalogue) => void][] = [
  ['duplicate-code', 'provisions[0].code', (c) => (part(c.provisions, 0).code = 'YB-01')],
  ['duplicate-ordinal', 'behaviours[1].ordinal', (c) => (part(c.behaviours, 1).ordinal = 1)],
  [
    'duplicate-letter',
    'behaviours[0].clauses[1].letter',
    (c) => (part(part(c.behaviours, 0).clauses, 1).letter = 'a'),
  ],
  ['duplicate-question', 'questions[1].number', (c) => (part(c.questions, 1).number = 1)],
  [
    'duplicate-source',
    'directive.sources[1].id',
    (c) => c.directive.sources.splice(1, 0, part(c.directive.sources, 0)),
  ],
  [
    'duplicate-doubt',
    'directive.doubts[1].id',
    (c) => c.directive.doubts.splice(1, 0, part(c.directive.doubts, 0)),
  ],
  [
    'duplicate-parameter',
    'settings.parameters[1].id',
    (c) => (c.settings.parameters = [parameter, parameter]),
  ],
  [
    'duplicate-mechanism',
    'settings.mechanisms[1].id',
    (c) => c.settings.mechanisms.splice(1, 0, part(c.settings.mechanisms, 0)),
  ],
  [
    'duplicate-behaviour-setting',
    'settings.behaviours[1].code',
    (c) => (part(c.settings.behaviours, 1).code = 'YB-01'),
  ],
  [
    'duplicate-display-order',
    'settings.behaviours[1].displayOrder',
    (c) => (part(c.settings.behaviours, 1).displayOrder = 1),
  ],
  ['missing-source', 'directive.sources', (c) => (c.directive.sources = [])],
  [
    'unknown-source-document',
    'behaviours[0].source.document',
    (c) => (part(c.behaviours, 0).source.document = 'nowhere'),
  ],
  ['source-place-unknown', 'behaviours[0].source.line', (c) => (part(c.behaviours, 0).source.line = null)],
  [
    'clause-not-in-item',
    'behaviours[0].clauses[0].text',
    (c) => (part(part(c.behaviours, 0).clauses, 0).text = 'Không thực hiện quy chế'),
  ],
  [
    'clause-families-differ',
    'behaviours[0].families',
    (c) => (part(c.behaviours, 0).families = ['perfunctory-work']),
  ],
  ['unknown-code', 'questions[0].about[0]', (c) => (part(c.questions, 0).about[0] = 'YB-99')],
  [
    'unknown-family',
    'behaviours[1].families[0]',
    (c) => (part(c.behaviours, 1).families[0] = 'inconsistent-advise'),
  ],
  [
    'family-member-not-listed',
    'behaviours[1].families[0]',
    (c) => (part(c.behaviours, 1).families[0] = 'dedication'),
  ],
  ['family-unused', 'behaviours', (c) => (part(c.behaviours, 1).families[0] = 'dedication')],
  ['doubt-missing', 'directive.listComplete', (c) => (c.directive.listComplete = false)],
  [
    'text-not-nfc',
    'settings.behaviours[0].title.vi',
    (c) => (part(c.settings.behaviours, 0).title.vi = 'ho\u0061\u0300'),
  ],
  [
    'near-duplicate-text',
    'behaviours[2].text',
    (c) => (part(c.behaviours, 2).text = part(c.behaviours, 1).text),
  ],
  [
    'validity-before-approval',
    'settings.parameters[0].values[0].from',
    withValues({ from: day('2026-01-14') }),
  ],
  [
    'number-from-directive',
    'settings.parameters[0].values[0].source',
    withValues({ source: { kind: 'province-document', reference: 'Chỉ thị 46-CT/TU' } }),
  ],
  ['empty-validity', 'settings.parameters[0].values[0].to', withValues({ to: day('2026-02-01') })],
  [
    'overlapping-validity',
    'settings.parameters[0].values[1].from',
    withValues({}, { from: day('2026-03-01') }),
  ],
  [
    'gap-in-validity',
    'settings.parameters[0].values[0].from',
    withValues({ from: day('2026-05-01') }, { to: day('2026-03-01') }),
  ],
  ['value-outside-domain', 'settings.parameters[0].values[0].value', withValues({ value: 31 })],
  [
    'mechanism-without-origin',
    'settings.mechanisms[0]',
    (c) => (c.settings.mechanisms[0] = { id: 'apology-letter', on: true, origins: [] }),
  ],
  [
    'mechanism-needs-basis',
    'settings.mechanisms[0].origins',
    (c) => {
      Object.assign(part(c.provisions, 0), { code: 'YB-C1', kind: 'seminar', mechanisms: ['dialogue'] });
      c.settings.mechanisms[0] = {
        id: 'dialogue',
        on: true,
        origins: [{ kind: 'directive', provisions: ['YB-C1'] }],
      };
    },
  ],
  [
    'origin-unknown-provision',
    'settings.mechanisms[0].origins[0].provisions[0]',
    (c) => (part(c.settings.mechanisms, 0).origins = [{ kind: 'directive', provisions: ['YB-O99'] }]),
  ],
  [
    'origin-not-naming-mechanism',
    'settings.mechanisms[0].origins[0].provisions[0]',
    (c) => (part(c.settings.mechanisms, 0).origins = [{ kind: 'directive', provisions: ['YB-O01'] }]),
  ],
  [
    'mechanism-setting-missing',
    'provisions[0].mechanisms[0]',
    (c) => (part(c.provisions, 0).mechanisms = ['own-idea']),
  ],
  [
    'unknown-mechanism',
    'settings.mechanisms[0].id',
    (c) => (part(c.settings.mechanisms, 0).id = 'constructor'),
  ],
  ['behaviour-setting-missing', 'behaviours[0]', (c) => c.settings.behaviours.shift()],
  [
    'behaviour-setting-extra',
    'settings.behaviours[0].code',
    (c) => (part(c.settings.behaviours, 0).code = 'YB-99'),
  ],
  [
    'clause-setting-differs',
    'settings.behaviours[0].clauses',
    (c) => (part(c.settings.behaviours, 0).clauses = []),
  ],
  [
    'explanation-missing',
    'settings.behaviours[0].explanation',
    (c) => (part(c.settings.behaviours, 0).explanation.vi = 'Chưa có lời giải thích của tỉnh.'),
  ],
  [
    'severity-unset',
    'settings.behaviours[0].severity',
    (c) => (part(c.settings.behaviours, 0).severity = null),
  ],
];

describe('lintCatalogue', () => {
  it.each(cases)('finds %s at %s', (code, path, mutate) => {
    const catalogue = structuredClone(yenBai);
    mutate(catalogue);
    const problem = lintCatalogue(catalogue, families).find((one) => one.code === code && one.path === path);
    expect(problem).toBeDefined();
    for (const words of [problem?.message, problem?.remedy]) {
      for (const text of [words?.vi, words?.en]) expect(text).toMatch(/^(?!\p{Lu})[\s\S]+[^.]$/u);
    }
  });

  it('has a case for every rule', () => {
    expect(cases.map(([code]) => code).toSorted()).toEqual(lintRules.map(({ code }) => code).toSorted());
  });

  it.each(shippedProvinces)('finds no error in the shipped pack of %s', (province) => {
    expect(
      lintCatalogue(shippedCatalogue(province), families).filter(({ severity }) => severity === 'error'),
    ).toEqual([]);
  });

  it('puts the gravest first and asks nothing about families it was not given', () => {
    const catalogue = structuredClone(yenBai);
    part(catalogue.behaviours, 1).families = ['unheard-of'];
    part(catalogue.behaviours, 1).source.document = 'nowhere';
    const problems = lintCatalogue(catalogue);
    expect(problems[0]?.code).toBe('unknown-source-document');
    expect(problems.some(({ code }) => code === 'unknown-family')).toBe(false);
  });
});
