import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CivilDay } from '../core/civil-day.schema.ts';
import { emptyState } from '../organisation/organisation.ts';
import {
  findHeader,
  type ImportFacts,
  importTarget,
  knownSince,
  planOrganisation,
  readRow,
  suggestMapping,
  suggestTarget,
  importTargets,
  unitFacts,
} from './import.ts';
import { readDay } from './read-day.ts';

const facts: ImportFacts = {
  ...unitFacts([
    { unit: 'SNV', name: 'Sở Nội vụ' },
    { unit: 'STC', name: 'Sở Tài chính' },
    { unit: 'STC2', name: 'Sở Tài chính' },
  ]),
  defaultFrom: '2025-07-01' as CivilDay,
  knownFrom: new Map(),
};
const version = { source: 'import:thu', recordedAt: '2026-11-22T08:00:00Z' };
const headings = ['STT', 'Mã CB', 'Họ và tên', 'Loại', 'Đơn vị công tác', 'Chức vụ', 'Từ ngày'];
const officer = importTarget('officer')!;
const mapping = suggestMapping(officer, headings);
const read = (...cells: string[]) =>
  readRow({ target: officer, mapping, headings, facts, version }, { row: 5, cells });
const codes = (...cells: string[]) => {
  const result = read(...cells);
  return result.ok ? [] : result.faults.map(({ code, header }) => `${header}: ${code}`);
};

describe('a day as offices write it', () => {
  it.each([
    ['05/07/2024', '2024-07-05'],
    ['5-7-24', '2024-07-05'],
    ['5.7.2024', '2024-07-05'],
    ['ngày 5 tháng 7 năm 2024', '2024-07-05'],
    ['Ngày 05 tháng 07 năm 2024', '2024-07-05'],
    ['2024-07-05', '2024-07-05'],
    ['45478', '2024-07-05'],
    ['1/1/76', '1976-01-01'],
    ['29/02/2024', '2024-02-29'],
    ['29/02/2023', null],
    ['31/04/2024', null],
    ['7/15/2024', null],
    ['hôm qua', null],
    ['', null],
  ])('%s is %s', (text, day) => expect(readDay(text)).toBe(day));

  it('is read back from every way of writing it', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1976-01-01'), max: new Date('2075-12-31'), noInvalidDate: true }),
        (date) => {
          const [year, month, day] = date.toISOString().slice(0, 10).split('-') as [string, string, string];
          for (const text of [
            `${day}/${month}/${year}`,
            `${Number(day)}-${Number(month)}-${year.slice(2)}`,
            `ngày ${Number(day)} tháng ${Number(month)} năm ${year}`,
          ])
            expect(readDay(text)).toBe(`${year}-${month}-${day}`);
        },
      ),
    );
  });
});

describe('the columns of a file', () => {
  it('are found by their headings, below the titles of the office', () => {
    const rows = [
      { row: 1, cells: ['UBND TỈNH', '', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'] },
      { row: 3, cells: ['DANH SÁCH CÁN BỘ'] },
      { row: 5, cells: headings },
      { row: 6, cells: ['1', 'CB-1', 'Lê A', 'công chức', 'SNV', 'Giám đốc', '1/7/2025'] },
    ];
    expect(findHeader(officer, rows)).toBe(5);
    expect(mapping).toEqual({ officer: 1, name: 2, officerKind: 3, unit: 4, role: 5, from: 6 });
    expect(suggestTarget(importTargets, rows)?.id).toBe('officer');
  });
});

describe('a row', () => {
  it('of an officer makes the officer and the post', () => {
    expect(
      read('1', 'CB-1', ' Lê  Thị An ', 'Công chức', 'sở nội vụ', 'Phó Giám đốc Sở', '05/07/2025'),
    ).toEqual({
      ok: true,
      records: [
        {
          kind: 'officer',
          id: 'CB-1',
          content: { name: 'Lê Thị An', kind: 'civil-servant', from: null, to: null },
        },
        expect.objectContaining({ kind: 'post', id: 'CB-1@SNV@deputy@2025-07-05' }),
      ],
    });
  });

  it.each<[string, string[], string[]]>([
    ['no code', ['', '', 'Lê An', 'CC', 'SNV', 'Giám đốc', ''], ['Mã CB: missing']],
    ['a code with blanks', ['', 'CB 1', 'Lê An', 'CC', 'SNV', 'Giám đốc', ''], ['Mã CB: wrong-code']],
    [
      'a day that is none',
      ['', 'CB-1', 'Lê An', 'CC', 'SNV', 'Giám đốc', '31/2/2025'],
      ['Từ ngày: wrong-day'],
    ],
    ['a unit that is none', ['', 'CB-1', 'Lê An', 'CC', 'Sở Nội vu', 'Giám đốc', ''], []],
    [
      'an unknown unit',
      ['', 'CB-1', 'Lê An', 'CC', 'Sở Y', 'Giám đốc', ''],
      ['Đơn vị công tác: no-such-unit'],
    ],
    [
      'a name that two units bear',
      ['', 'CB-1', 'Lê An', 'CC', 'Sở Tài chính', 'Giám đốc', ''],
      ['Đơn vị công tác: unit-not-one'],
    ],
    [
      'an unknown kind and role',
      ['', 'CB-1', 'Lê An', 'xyz', 'SNV', 'thợ', ''],
      ['Loại: unknown-choice', 'Chức vụ: unknown-choice'],
    ],
    ['a unit without a role', ['', 'CB-1', 'Lê An', 'CC', 'SNV', '', ''], ['Chức vụ: missing']],
    [
      'a day too early',
      ['', 'CB-1', 'Lê An', 'CC', 'SNV', 'Giám đốc', '1/1/1970'],
      ['Từ ngày: day-too-early'],
    ],
  ])('with %s is told exactly', (_, cells, expected) => expect(codes(...cells)).toEqual(expected));

  it('never fails on nonsense', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { maxLength: 8 }), (cells) => {
        for (const target of importTargets)
          readRow(
            {
              target,
              mapping: suggestMapping(
                target,
                target.fields.map(({ label }) => label.vi),
              ),
              headings,
              facts,
              version,
            },
            { row: 1, cells },
          );
      }),
      { numRuns: 50 },
    );
  });
});

describe('the rows of a file together', () => {
  const units = (rows: [code: string, parent: string | null][]) =>
    planOrganisation(
      emptyState,
      rows.map(([unit, parent], at) => ({
        row: at + 2,
        records: [
          {
            kind: 'unit',
            id: `${unit}@2025-07-01`,
            content: { unit, parent, unitKind: 'department', name: unit, from: '2025-07-01', to: null },
          },
        ],
      })),
    );

  it('may not make a circle of units; what is above it still comes in', () => {
    const { changes, faults } = units([
      ['A', null],
      ['B', 'C'],
      ['C', 'B'],
      ['D', 'A'],
    ]);
    expect(changes.map(({ after }) => after!.id)).toEqual(['A@2025-07-01', 'D@2025-07-01']);
    expect(faults.map(({ row, code }) => [row, code])).toEqual([
      [expect.any(Number), expect.any(String)],
      [expect.any(Number), expect.any(String)],
    ]);
  });

  it('change nothing the second time', () => {
    const first = units([
      ['A', null],
      ['B', 'A'],
    ]);
    const state = { ...emptyState, units: first.changes.map(({ after }) => after) } as typeof emptyState;
    const again = planOrganisation(state, [
      {
        row: 2,
        records: [
          {
            kind: 'unit',
            id: 'B@2025-07-01',
            content: {
              unit: 'B',
              parent: 'A',
              unitKind: 'department',
              name: 'B',
              from: '2025-07-01',
              to: null,
            },
          },
        ],
      },
    ]);
    expect(again).toEqual({ changes: [], faults: [], blocked: false });
    expect(knownSince(state).get('B')).toBe('2025-07-01');
  });
});
