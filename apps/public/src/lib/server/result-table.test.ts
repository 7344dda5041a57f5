import { expect, it } from 'vitest';
import { resultTable } from './result-table.ts';

type Line = Parameters<typeof resultTable>[0][number];

const line = {
  number: 'YB-2026-0031',
  headline: '=HYPERLINK("http://x")',
  unit: { id: 'so-a', name: 'Sở A, "minh họa"', territory: null },
  field: 'Đất đai',
  subject: { kind: 'named' },
  publishedOn: '2026-04-29',
  endsOn: '2028-04-28',
  behaviours: ['YB-11', 'YB-12'],
  outcomes: ['confirmed'],
  measure: { discipline: false, words: { vi: 'Phê bình', en: 'Criticism' } },
  remedied: false,
  disputed: true,
  corrections: 2,
} as unknown as Line;

it('writes what a spreadsheet reads as text and never runs', () => {
  const [head, row] = resultTable([line], [], (number) => `https://x/${number}`)
    .slice(1)
    .split('\r\n');
  expect(head!.split(',')).toHaveLength(18);
  expect(row).toBe(
    `YB-2026-0031,"'=HYPERLINK(""http://x"")","Sở A, ""minh họa""",,Đất đai,YB-11 YB-12,confirmed,false,Phê bình,false,true,2,2026-04-29,2028-04-28,https://x/YB-2026-0031,,,`,
  );
});

it('tells of what was withdrawn under its number and address, and nothing of what stood there', () => {
  const cleared = {
    number: 'YB-2026-0030',
    on: '2026-05-01',
    ground: 'overturned',
    notice: 'Đã bị hủy',
  } as const;
  const [, row] = resultTable([], [cleared], (number) => `https://x/${number}`).split('\r\n');
  expect(row).toBe(`YB-2026-0030,,,,,,,,,,,,,,https://x/YB-2026-0030,2026-05-01,overturned,Đã bị hủy`);
});
