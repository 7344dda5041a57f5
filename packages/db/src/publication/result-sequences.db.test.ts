import { oldestServer } from '@kycuong/testing/database';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { demoDatabase } from '../testing/demo-database.ts';
import { giveRole } from '../testing/final-case.ts';
import { accountOf, publishers, ResultSequences } from '../testing/result-sequences.ts';

describe.each(oldestServer())('a published record on $name', (server) => {
  it('comes, hides and goes as a model of it does, whatever is tried in whatever order', async () => {
    await using database = await demoDatabase(server);
    for (const who of publishers) await giveRole(database, accountOf(who), 'da-nang', 'publisher');
    const reached = new Set<string>();
    const sequences = new ResultSequences(database, (outcome) => reached.add(outcome));
    await fc.assert(
      fc.asyncProperty(fc.commands(sequences.attempts, { maxCommands: 40, size: 'max' }), (tried) =>
        fc.asyncModelRun(() => sequences.begin(), tried),
      ),
      { numRuns: 6, seed: 4 },
    );
    expect([...reached]).toEqual(expect.arrayContaining(['publishes', 'shown', 'held by its case']));
  });
});
