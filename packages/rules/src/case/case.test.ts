import { beforeAll, describe, expect, it } from 'vitest';
import { commandNames } from './procedure/command-rules.ts';
import { type FuzzedCases, fuzzCases } from './testing/fuzz-case.ts';
import { pathOfCases } from './testing/path-of-cases.ts';
import { promises } from './testing/promises.ts';
import { stages } from './vocabulary.ts';

describe('sequences of commands by everybody', () => {
  let run: FuzzedCases;
  beforeAll(() => {
    run = fuzzCases(2500, 20_261_122);
  }, 120_000);

  for (const [number, { words }] of Object.entries(promises)) {
    // A sequence that broke it would have thrown; here it is shown how often sequences touched it.
    it(`promise ${number}: ${words}`, () => {
      expect(run.touched.get(Number(number)) ?? 0).toBeGreaterThan(50);
    });
  }

  it('reach every stage, take every command, and go only where the path leads', () => {
    expect(stages.filter((stage) => stage !== 'opened' && !run.stages.get(stage))).toEqual([]);
    expect(commandNames.filter((name) => !run.commands.get(name))).toEqual([]);
    expect([...run.transitions].filter((transition) => !pathOfCases.includes(transition))).toEqual([]);
    expect(pathOfCases.filter((transition) => !run.transitions.has(transition))).toEqual([]);
    expect(run.refusals.size).toBeGreaterThan(30);
  });
});
