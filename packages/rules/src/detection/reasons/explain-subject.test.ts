import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexWorkingDays, isWeeklyRest } from '../../calendar/working-days.ts';
import { buildEvidence, type EvidenceRecord } from '../../work/work.ts';
import { compileCatalogue } from '../compile/compile-catalogue.ts';
import { detect } from '../detect.ts';
import type { Indicator } from '../language/indicator.schema.ts';
import { detectionContext } from '../signals/detection-context.ts';
import { asOf, catalogueWith, indicatorWith, parameterWith } from '../testing/catalogue-with.ts';
import { evidenceRecord as record } from '../testing/evidence-record.ts';
import { explainSubject } from './explain-subject.ts';
import type { Reasons, ReasonNode } from './reasons.ts';

const days = indexWorkingDays(20_000, 21_000, (day) => !isWeeklyRest(day));
const parameters = [parameterWith('days.window', 'days', 180), parameterWith('meetings.many', 'meetings', 3)];
const window = { rolling: { param: 'days.window' } };
const many: Indicator['when'] = {
  id: 'n1',
  cmp: '>=',
  left: { id: 'm1', metric: 'meetings-chaired', where: { id: 'w1', field: 'concluded', is: false }, window },
  right: { param: 'meetings.many' },
};
const none: Indicator['when'] = {
  id: 'n2',
  cmp: '=',
  left: { id: 'm2', metric: 'meetings-chaired', where: { id: 'w2', field: 'concluded', is: true }, window },
  right: { int: 0 },
};

const isHead: Indicator['when'] = { id: 'n3', not: { id: 'n4', field: 'officer.role', is: 'head' } };

interface Given {
  readonly when?: Indicator['when'];
  readonly honours?: Indicator['honours'];
  readonly predicates?: Parameters<typeof catalogueWith>[0]['predicates'];
}

function over(
  records: readonly EvidenceRecord[],
  { when = many, honours = [], predicates = [] }: Given = {},
) {
  const indicator = indicatorWith({ when, honours });
  const catalogue = catalogueWith({ indicators: [indicator], parameters, predicates });
  const compiled = compileCatalogue(catalogue, { asOf });
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems, null, 2));
  const { program } = compiled;
  const context = detectionContext(catalogue, program.contentHash);
  return { program, settings: catalogue.settings, evidence: buildEvidence(records), days, context };
}

function reasonsFor(records: readonly EvidenceRecord[], given: Given = {}): Reasons {
  const found = explainSubject(
    { indicator: 'yb.1a.test', subject: { officer: 'lan' } },
    over(records, given),
  );
  if (!found.found) throw new Error(found.missing);
  return found.reasons;
}

const post = record('post', 'post-lan', { officer: 'lan', unit: 'a', role: 'staff', from: '2020-01-01' });
const until = record('data-until', 'until', { feeds: 'meeting', until: '2026-12-31' });
const meeting = (number: number, concluded: boolean | null = false) =>
  record('meeting', `meeting-${number}`, {
    matter: 'matter-1',
    chair: 'lan',
    unit: 'a',
    meetingKind: 'working',
    heldOn: `2026-10-${String(number).padStart(2, '0')}`,
    concluded,
  });
const three = [meeting(1), meeting(2), meeting(5)];

function leaf(tree: ReasonNode, node: string): Extract<ReasonNode, { kind: 'leaf' }> {
  if (tree.kind === 'leaf') return tree.node === node ? tree : (undefined as never);
  return tree.of.map((part) => leaf(part, node)).find((found) => found !== undefined)!;
}

describe('the reasons of an outcome', () => {
  it('name each value, its threshold with who chose it, and the records, and how near it was', () => {
    const reasons = reasonsFor([post, ...three, until]);
    expect(reasons.outcome).toBe('match');
    expect(reasons.tree).toMatchObject({
      node: 'n1',
      outcome: 'match',
      decides: true,
      words: {
        vi: 'trong 180 ngày qua đã chủ trì từ 3 cuộc họp trở lên mà chưa có kết luận',
        en: 'at least 3 meetings chaired in the last 180 days where there is no conclusion',
      },
      values: [
        {
          low: 3,
          high: 3,
          words: { vi: '3 cuộc họp', en: '3 meetings' },
          records: { counted: ['meeting-1', 'meeting-2', 'meeting-5'], possible: [], excluded: [] },
          incomplete: null,
        },
      ],
      parameters: [
        { id: 'days.window', value: 180 },
        { id: 'meetings.many', value: 3, from: '2026-01-01', author: 'Kỷ Cương' },
      ],
    });
    expect(reasons.change).toEqual({
      node: 'n1',
      from: 3,
      to: 2,
      outcome: 'no-match',
      words: {
        vi: 'nếu số cuộc họp đã chủ trì là 2 cuộc họp thay vì 3 cuộc họp thì không còn khớp',
        en: 'if meetings chaired were 2 meetings instead of 3 meetings, it would no longer match',
      },
    });
  });

  it('say why not, and what would have made it match', () => {
    const reasons = reasonsFor([post, meeting(1), until]);
    expect(reasons.outcome).toBe('no-match');
    expect(reasons.change).toMatchObject({ from: 1, to: 3, outcome: 'match' });
  });

  it('mark the leaves that decide, and no others', () => {
    const when: Indicator['when'] = { id: 'n0', all: [many, none, isHead] };
    const { tree } = reasonsFor([post, ...three, meeting(7, true), until], { when });
    expect(tree).toMatchObject({ outcome: 'no-match', decides: true });
    expect(leaf(tree, 'n1').decides).toBe(false);
    expect(leaf(tree, 'n2')).toMatchObject({ outcome: 'no-match', decides: true });
    const matched = reasonsFor([post, ...three, until], { when }).tree;
    expect(leaf(matched, 'n4')).toMatchObject({ outcome: 'no-match', decides: true });
  });

  it('list the data that is missing and still matters', () => {
    const when: Indicator['when'] = { id: 'n0', all: [many, none] };
    const unsaid = reasonsFor([post, ...three, meeting(7, null), until], { when });
    expect(unsaid.outcome).toBe('unknown');
    expect(unsaid.change).toBeNull();
    expect(unsaid.missing).toEqual([
      {
        node: 'n2',
        words: {
          vi: 'bản ghi meeting-7 chưa ghi “có kết luận”',
          en: 'record meeting-7 does not say “concluded”',
        },
      },
    ]);
    const late = record('data-until', 'until', { feeds: 'meeting', until: '2026-11-01' });
    expect(reasonsFor([post, ...three, late], { when }).missing.map(({ words }) => words.vi)).toEqual([
      'dữ liệu “cuộc họp” mới đủ đến ngày 2026-11-01',
    ]);
    expect(reasonsFor([post, ...three, late]).missing).toEqual([]);
  });

  it('show what an approved cause took out, and the records that say so', () => {
    const outage = record('exclusion', 'outage-1', {
      cause: 'outage',
      unit: 'a',
      from: '2026-10-05',
      document: '1/QĐ',
      approvedBy: 'sep',
      approvedOn: '2026-10-06',
    });
    const { outcome, tree } = reasonsFor([post, ...three, until, outage], { honours: ['outage'] });
    expect(outcome).toBe('no-match');
    expect(leaf(tree, 'n1').values[0]!.records).toEqual({
      counted: ['meeting-1', 'meeting-2'],
      possible: [],
      excluded: [{ record: 'meeting-5', causes: ['outage'], by: ['outage-1'] }],
    });
  });

  it('follow a named condition to its own nodes', () => {
    const predicates = [
      { name: 'busy', grain: 'officer' as const, label: { vi: 'bận', en: 'busy' }, when: many },
    ];
    const { tree } = reasonsFor([post, ...three, until], {
      when: { id: 'n9', predicate: 'busy' },
      predicates,
    });
    expect(leaf(tree, 'n9.n1')).toMatchObject({
      outcome: 'match',
      parameters: [{ id: 'days.window' }, { id: 'meetings.many' }],
    });
  });

  it('say that an indicator or a subject is not there', () => {
    expect(explainSubject({ indicator: 'yb.9z.none', subject: {} }, over([post]))).toEqual({
      found: false,
      missing: 'indicator',
    });
    expect(explainSubject({ indicator: 'yb.1a.test', subject: { officer: 'ai' } }, over([post]))).toEqual({
      found: false,
      missing: 'subject',
      keys: ['officer'],
    });
  });

  it('agree with detection: a signal has the records counted in the deciding leaves', () => {
    const some = fc.array(fc.option(fc.boolean()), { maxLength: 9 });
    fc.assert(
      fc.property(some, fc.boolean(), (concluded, complete) => {
        const records = [
          post,
          ...concluded.map((value, number) => meeting(number + 1, value)),
          ...(complete ? [until] : []),
        ];
        const given = {
          when: { id: 'n0', all: [many, { id: 'n5', not: { ...none, cmp: '!=' } }] } as Indicator['when'],
        };
        const { outcome, tree } = reasonsFor(records, given);
        const { program, evidence, days, context } = over(records, given);
        const { signals } = detect(program, evidence, days, context);
        expect(signals).toHaveLength(outcome === 'match' ? 1 : 0);
        const counted = [leaf(tree, 'n1'), leaf(tree, 'n2')]
          .filter(({ decides }) => decides)
          .flatMap(({ values }) => values.flatMap((value) => value.records.counted));
        if (outcome === 'match') expect(signals[0]!.records).toEqual([...new Set(counted)].sort());
      }),
    );
  });
});
