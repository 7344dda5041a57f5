import { oldestServer } from '@kycuong/testing/database';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { demoDatabase } from '../testing/demo-database.ts';
import { giveRole } from '../testing/final-case.ts';
import { accountOf, publishers, ResultSequences } from '../testing/result-sequences.ts';

const sequencesInAll = Number(process.env['KYCUONG_RESULT_SEQUENCES'] ?? 1000);

describe.each(oldestServer())('a published record on $name, at length', (server) => {
  it('comes, hides and goes as its model over a thousand sequences against the database', async () => {
    await using database = await demoDatabase(server);
    for (const who of publishers) await giveRole(database, accountOf(who), 'da-nang', 'publisher');
    const reached = new Map<string, number>();
    const count = (outcome: string) => reached.set(outcome, (reached.get(outcome) ?? 0) + 1);
    const sequences = new ResultSequences(database, count);
    await fc.assert(
      fc.asyncProperty(fc.commands(sequences.attempts, { maxCommands: 60, size: 'max' }), (tried) =>
        fc.asyncModelRun(() => sequences.begin(), tried),
      ),
      { numRuns: sequencesInAll, seed: 1 },
    );
    console.log(JSON.stringify(Object.fromEntries(reached)));
    for (const outcome of [
      'shown',
      'held by its case',
      'ended',
      'withdraws',
      'overturned',
      'DECISION_NOT_FINAL',
    ])
      expect(reached.get(outcome) ?? 0, outcome).toBeGreaterThan(sequencesInAll / 100);
  });
});
