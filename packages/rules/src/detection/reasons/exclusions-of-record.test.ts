import fc from 'fast-check';
import { expect, it } from 'vitest';
import { indexWorkingDays, isWeeklyRest } from '../../calendar/working-days.ts';
import { recordOfKind } from '../../testing/arbitrary-evidence.ts';
import { accountableFields, buildEvidence, viewAsOf } from '../../work/work.ts';
import { workKindIds } from '../../work/work-kind-ids.ts';
import { metrics } from '../vocabulary/metrics.ts';
import { exclusionBits } from '../signals/exclusion-bits.ts';
import { exclusionsOfRecord } from './exclusions-of-record.ts';

const days = indexWorkingDays(20_000, 21_000, (day) => !isWeeklyRest(day));

it('the exclusions of a record have just the causes that take it out, and name the records that say so', () => {
  let excluded = 0;
  const records = fc
    .constantFrom(...workKindIds)
    .chain((kind) =>
      fc.tuple(
        fc.constant(kind),
        fc.constantFrom(...metrics.filter((metric) => metric.kind === kind)),
        ...[kind, 'exclusion' as const, 'leave' as const].map((one) =>
          fc.array(recordOfKind(one), { minLength: 5, maxLength: 20 }),
        ),
      ),
    );
  fc.assert(
    fc.property(records, ([kind, { keys }, ...groups]) => {
      const accountable = accountableFields(kind, Object.values(keys));
      const evidence = buildEvidence(groups.flat());
      const seen = { evidence, days, asOf: viewAsOf(evidence, { day: 20_530, workingDays: days }) };
      for (const [record, mask] of seen.asOf.exclusions(kind, accountable).entries()) {
        if (seen.asOf.exists(kind)[record] === 0) continue;
        const { causes, by } = exclusionsOfRecord({ kind, accountable }, record, seen);
        expect(exclusionBits(causes)).toBe(mask);
        expect(by.length > 0).toBe(mask !== 0);
        if (mask !== 0) excluded++;
      }
    }),
    { numRuns: 200 },
  );
  expect(excluded).toBeGreaterThan(100);
});
