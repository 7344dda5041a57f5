import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexWorkingDays, isWeeklyRest } from '../calendar/working-days.ts';
import type { Catalogue } from '../catalogue/catalogue.schema.ts';
import { day, shippedCatalogue, shippedProvinces } from '../testing/shipped.ts';
import { recordOfKind } from '../testing/arbitrary-evidence.ts';
import { buildEvidence, type EvidenceKindId, type EvidenceRecord, evidenceKinds } from '../work/work.ts';
import { compileCatalogue } from './compile/compile-catalogue.ts';
import { detect } from './detect.ts';
import type { Indicator } from './language/indicator.schema.ts';
import type { Program } from './program.ts';
import { detectionContext } from './signals/detection-context.ts';
import { asOf, catalogueWith, indicatorWith, parameterWith } from './testing/catalogue-with.ts';
import { evidenceRecord as record } from './testing/evidence-record.ts';

const days = indexWorkingDays(20_000, 21_000, (epochDay) => !isWeeklyRest(epochDay));
const parameters = [parameterWith('days.window', 'days', 180), parameterWith('meetings.many', 'meetings', 3)];
const window = { rolling: { param: 'days.window' } };
const many: Indicator['when'] = {
  id: 'n1',
  cmp: '>=',
  left: { id: 'm1', metric: 'meetings-chaired', where: { id: 'w1', field: 'concluded', is: false }, window },
  right: { param: 'meetings.many' },
};

function programOf(catalogue: Catalogue, on = asOf): Program {
  const compiled = compileCatalogue(catalogue, { asOf: on });
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems, null, 2));
  return compiled.program;
}

function run(
  indicators: readonly Partial<Indicator>[],
  records: readonly EvidenceRecord[],
  headsOnly = false,
) {
  const plain = catalogueWith({
    indicators: indicators.map((parts, number) =>
      indicatorWith({ when: many, id: `yb.1a.test${number}`, ...parts }),
    ),
    parameters,
  });
  const catalogue = headsOnly ? addressedToHeads(plain) : plain;
  const program = programOf(catalogue);
  const context = detectionContext(catalogue, program.contentHash);
  return detect(program, buildEvidence(records), days, context);
}

function addressedToHeads(catalogue: Catalogue): Catalogue {
  return {
    ...catalogue,
    behaviours: catalogue.behaviours.map((behaviour) => ({
      ...behaviour,
      addressee: { ...behaviour.addressee, stated: 'head' },
    })),
  };
}

const unit = record('unit', 'unit-a', { unit: 'a', unitKind: 'department', from: '2020-01-01' });
const post = (officer: string, fields: object = {}) =>
  record('post', `post-${officer}`, { officer, unit: 'a', role: 'staff', from: '2020-01-01', ...fields });
const meetings = (chair: string, held: readonly string[], fields: object = {}) =>
  held.map((heldOn, number) =>
    record('meeting', `meeting-${chair}-${number}`, {
      matter: 'matter-1',
      chair,
      unit: 'a',
      meetingKind: 'working',
      heldOn,
      concluded: false,
      ...fields,
    }),
  );
const until = record('data-until', 'until', { feeds: 'meeting', until: '2026-12-31' });
const three = ['2026-10-01', '2026-10-02', '2026-10-05'];

describe('detect', () => {
  it('raises a signal with its records, whom it concerns and the version that made it', () => {
    const { signals, indicators } = run(
      [{}],
      [unit, post('lan'), post('minh'), ...meetings('lan', three), until],
    );
    expect(signals).toEqual([
      {
        behaviour: 'YB-01',
        clause: null,
        indicator: 'yb.1a.test0',
        level: 'notice',
        subject: { officer: 'lan' },
        concerns: ['lan'],
        asOf: '2026-11-20',
        records: ['meeting-lan-0', 'meeting-lan-1', 'meeting-lan-2'],
        catalogue: {
          id: 'yen-bai/46-ct-tu',
          version: null,
          hash: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
        },
      },
    ]);
    expect(indicators).toMatchObject([{ rows: 2, signals: 1, unknown: 0, excluded: 0 }]);
  });

  it('is urgent when that matches too, and then there is no notice beside it', () => {
    const chaired = { id: 'u2', metric: 'meetings-chaired', window };
    const urgent: Indicator['when'] = {
      id: 'u1',
      cmp: '>',
      left: chaired,
      right: { param: 'meetings.many' },
    };
    const levels = (held: readonly string[]) =>
      run([{ urgent }], [unit, post('lan'), ...meetings('lan', held), until]).signals.map(
        ({ level }) => level,
      );
    expect(levels(three)).toEqual(['notice']);
    expect(levels([...three, '2026-10-06'])).toEqual(['urgent']);
  });

  it('asks for data where a record does not say, and raises nothing', () => {
    const unsaid = meetings('lan', three, { concluded: null });
    const { signals, indicators } = run([{}], [unit, post('lan'), ...unsaid, until]);
    expect(signals).toEqual([]);
    expect(indicators[0]!.unknown).toBe(1);
    expect([...indicators[0]!.dataRequests()]).toEqual([{ officer: 'lan' }]);
  });

  it('names the head of the unit on the day of the last record, not of today', () => {
    const heads = [
      post('truong-cu', { role: 'head', to: '2026-10-03' }),
      post('truong-moi', { role: 'head', from: '2026-10-03' }),
    ];
    const found = (held: readonly string[]) =>
      run(
        [{ grain: 'unit', concerns: { headOf: 'unit' } }],
        [unit, ...heads, ...meetings('lan', held), until],
      ).signals.flatMap(({ concerns }) => concerns);
    expect(found(['2026-09-30', '2026-10-01', '2026-10-02'])).toEqual(['truong-cu']);
    expect(found(three)).toEqual(['truong-moi']);
  });

  it('asks for data when nobody is known whom a signal would concern', () => {
    const { signals, indicators } = run(
      [{ grain: 'unit', concerns: { headOf: 'unit' } }],
      [unit, ...meetings('lan', three), until],
    );
    expect(signals).toEqual([]);
    expect([...indicators[0]!.dataRequests()]).toEqual([{ unit: 'a' }]);
  });

  it('names everybody in a field of the counted records', () => {
    const { signals } = run(
      [{ grain: 'matter', concerns: { field: 'chair', of: 'm1' } }],
      [
        record('matter', 'matter-1', {
          matter: 'matter-1',
          matterKind: 'k',
          unit: 'a',
          openedOn: '2026-01-01',
        }),
        ...meetings('lan', three.slice(0, 2)),
        ...meetings('an', three.slice(2)),
        ...meetings('binh', ['2026-10-09'], { concluded: true }),
        until,
      ],
    );
    expect(signals).toMatchObject([{ concerns: ['an', 'lan'], matter: 'matter-1' }]);
  });

  it('leaves out what an approved cause takes out, a record at a record grain altogether', () => {
    const outage = record('exclusion', 'x', {
      cause: 'outage',
      unit: 'a',
      from: '2026-10-05',
      document: '1/QĐ',
      approvedBy: 'sep',
      approvedOn: '2026-10-06',
    });
    const records = [unit, post('lan'), ...meetings('lan', three), until, outage];
    expect(run([{}], records).signals).toHaveLength(1);
    expect(run([{ honours: ['outage'] }], records).signals).toHaveLength(0);

    const single = {
      grain: { record: 'meeting' as const },
      when: { id: 'n1', field: 'concluded', is: false },
      concerns: { field: 'chair' },
    };
    expect(run([single], records).signals).toHaveLength(3);
    const honoured = run([{ ...single, honours: ['outage'] }], records);
    expect(honoured.signals.map(({ records }) => records)).toEqual([['meeting-lan-0'], ['meeting-lan-1']]);
    expect(honoured.indicators[0]).toMatchObject({ excluded: 1 });
  });

  it('counts one fact once: an indicator absorbs signals about the same people that rest on its records alone', () => {
    const concluded = meetings('lan', ['2026-10-07'], { concluded: true }).map((one) => ({
      ...one,
      id: 'other',
    }));
    const records = [unit, post('lan'), ...meetings('lan', three), ...concluded, until];
    const chaired = { id: 'm1', metric: 'meetings-chaired', window };
    const wider: Indicator['when'] = {
      id: 'n1',
      cmp: '>=',
      left: chaired,
      right: { param: 'meetings.many' },
    };
    const found = (...indicators: Partial<Indicator>[]) =>
      run(indicators, records).signals.map(({ indicator }) => indicator);
    expect(found({}, {})).toEqual(['yb.1a.test0', 'yb.1a.test1']);
    expect(found({ absorbs: ['yb.1a.test1'] }, {})).toEqual(['yb.1a.test0']);
    expect(found({ absorbs: ['yb.1a.test1'], when: wider }, {})).toEqual(['yb.1a.test0']);
    expect(found({ absorbs: ['yb.1a.test1'] }, { when: wider })).toEqual(['yb.1a.test0', 'yb.1a.test1']);
  });

  it('A behaviour addressed to heads of unit is raised only against someone who headed a unit on that day.', () => {
    const heldOn = fc.integer({ min: 1, max: 28 }).map((date) => `2026-10-${String(date).padStart(2, '0')}`);
    const days = fc.uniqueArray(heldOn, { minLength: 3, maxLength: 6 });
    const role = fc.constantFrom('head', 'deputy', 'manager', 'staff');
    const ended = fc.option(heldOn);
    fc.assert(
      fc.property(days, role, ended, (held, role, to) => {
        const records = [unit, post('lan', { role, to }), ...meetings('lan', held), until];
        const last = [...held].sort().at(-1)!;
        const headed = role === 'head' && (to === null || last < to);
        expect(run([{}], records, true).signals).toHaveLength(headed ? 1 : 0);
        expect(run([{}], records, false).signals).toHaveLength(1);
      }),
    );
  });
});

describe('The same records and the same catalogue version give the same signals in the in-memory engine and in SQL.', () => {
  it('in memory: whatever the order of the records, byte by byte', () => {
    fc.assert(
      fc.property(anyRecords, fc.integer(), (records, seed) => {
        const shuffled = [...records].sort((a, b) => hash(a.id, seed) - hash(b.id, seed));
        expect(JSON.stringify(runPacks(shuffled))).toBe(JSON.stringify(runPacks(records)));
      }),
      { numRuns: 30 },
    );
  });
});

it('Every outcome names the rule, the records and the catalogue version that made it.', () => {
  let raised = 0;
  fc.assert(
    fc.property(anyRecords, (records) => {
      const ids = new Set(records.map(({ id }) => id));
      for (const [index, { signals }] of runPacks(records).entries()) {
        const { program, context } = packs[index]!;
        const rules = new Set(
          program.grains.flatMap(({ outputs }) => outputs.map(({ indicator }) => indicator.id)),
        );
        raised += signals.length;
        for (const signal of signals) {
          expect(rules).toContain(signal.indicator);
          expect(signal.catalogue).toEqual(context.identity);
          expect(signal.records.length).toBeGreaterThan(0);
          expect(signal.records.every((id) => ids.has(id))).toBe(true);
          expect(signal.concerns.length).toBeGreaterThan(0);
        }
      }
    }),
    { numRuns: 30 },
  );
  expect(raised).toBeGreaterThan(100);
});

/** The packs with every threshold as low as it may be, so that a few records are enough. */
const packs = shippedProvinces.map((province) => {
  const shipped = shippedCatalogue(province);
  const lowest = shipped.settings.parameters.map((parameter) => ({
    ...parameter,
    values: parameter.values.map((value) => ({
      ...value,
      from: day('2026-01-01'),
      approvedOn: day('2026-01-01'),
      value: parameter.id.endsWith('days') ? value.value : Math.max(parameter.domain.min, 1),
    })),
  }));
  const catalogue = { ...shipped, settings: { ...shipped.settings, parameters: lowest } };
  const program = programOf(catalogue, day('2026-03-20'));
  return { program, context: detectionContext(catalogue, program.contentHash) };
});

const anyRecords = fc
  .tuple(
    ...evidenceKinds.map(({ id }) =>
      fc.array(recordOfKind(id as EvidenceKindId), { minLength: 5, maxLength: 15 }),
    ),
  )
  .map((groups) => groups.flat());

function runPacks(records: readonly EvidenceRecord[]) {
  return packs.map(({ program, context }) => detect(program, buildEvidence(records), days, context));
}

function hash(text: string, seed: number): number {
  return [...text].reduce((sum, letter) => Math.imul(sum ^ letter.charCodeAt(0), 16_777_619), seed);
}
