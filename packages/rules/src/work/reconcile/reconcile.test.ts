import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CivilDay } from '../../core/civil-day.schema.ts';
import { type DayCount, reconcile } from './reconcile.ts';

const counts = fc.uniqueArray(
  fc.record({
    kind: fc.constantFrom('assignment', 'reply', 'spot-check'),
    day: fc.constantFrom('2026-11-01', '2026-11-02', '2026-11-03').map((day) => day as CivilDay),
    count: fc.nat(50),
  }),
  { selector: ({ kind, day }) => `${day} ${kind}` },
);
const total = (all: readonly DayCount[]) => all.reduce((sum, { count }) => sum + count, 0);

test('every number that either side has stands in exactly one row, and silence is no zero', () => {
  fc.assert(
    fc.property(counts, counts, (sent, stored) => {
      const rows = reconcile(sent, stored);
      expect(rows.reduce((sum, row) => sum + (row.sent ?? 0), 0)).toBe(total(sent));
      expect(rows.reduce((sum, row) => sum + row.stored, 0)).toBe(total(stored));
      expect(rows.filter((row) => row.sent !== null)).toHaveLength(sent.length);
      for (const row of rows) expect(row.difference === null).toBe(row.sent === null);
      expect(rows).toEqual(rows.toSorted((a, b) => (a.day + a.kind < b.day + b.kind ? -1 : 1)));
    }),
  );
});
