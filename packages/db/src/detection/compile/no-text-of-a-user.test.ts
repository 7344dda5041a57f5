import fc from 'fast-check';
import type { GrainProgram } from '@kycuong/rules/detection/program';
import { catalogueOf, grains } from '@kycuong/rules/detection/testing/arbitrary-indicators';
import { programsOf } from '@kycuong/rules/detection/testing/arbitrary-situation';
import { widenedProgram } from '@kycuong/rules/detection/testing/widened-program';
import { toEpochDay } from '@kycuong/rules/epoch-day';
import type { CivilDay } from '@kycuong/rules/civil-day';
import { randomFrom } from '@kycuong/rules/work/random';
import { describe, expect, it } from 'vitest';
import { masksStatement, slotsStatement } from './compile-grain.ts';
import { named, sqlOf, textLiteral } from './fragment.ts';
import type { MomentOfRun } from './moment-of-run.ts';

const day = '2026-11-20' as CivilDay;
const asOf = toEpochDay(day);
const moment: MomentOfRun = {
  province: 'yen-bai',
  asOf,
  knownAt: '2026-03-02T08:00:00+07:00',
  dataUntil: new Map(),
  calendar: { version: 'vn/1', first: asOf - 100, last: asOf + 100 },
};
const statements = (program: GrainProgram, about = moment) =>
  masksStatement(program, about) + slotsStatement(program, about);
const anyProgram = fc.tuple(fc.constantFrom(...grains), fc.nat()).map(([grain, seed]) => {
  const random = randomFrom(seed, 'statements');
  const [program] = programsOf(catalogueOf(random, [{ grain }, { grain }]), { asOf: day, lookBack: false });
  return widenedProgram(random, program!);
});

/** Every text of a program that a province writes or that is only a name for people. */
function renamed(program: GrainProgram, text: string): GrainProgram {
  const inner = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(inner);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, held]) => [
        key,
        key === 'id' || key === 'name' || (key === 'metric' && typeof held === 'string') ? text : inner(held),
      ]),
    );
  };
  const { grain, keys } = program;
  const made = inner(program) as GrainProgram;
  const outputs = made.outputs.map((output) => ({ ...output, behaviour: text, metricNodes: { [text]: 0 } }));
  return { ...made, grain, keys, outputs };
}

describe('statements', () => {
  it('hold no text of a user: whatever a province writes into a catalogue, the statement is the same', () => {
    fc.assert(
      fc.property(anyProgram, fc.string({ minLength: 1 }), (program, text) => {
        expect(statements(renamed(program, text))).toBe(statements(program));
      }),
    );
  });

  it('are refused rather than made when a name is not one of the registry', () => {
    const hostile = fc.string({ minLength: 1 }).filter((text) => !/^[a-z][a-z0-9_]*$/.test(text));
    fc.assert(
      fc.property(anyProgram, hostile, (program, text) => {
        expect(() => named(text)).toThrow(TypeError);
        expect(() => textLiteral(`${text}'`)).toThrow(TypeError);
        expect(() => statements(program, { ...moment, province: `${text}'` })).toThrow(TypeError);
        expect(() => statements(program, { ...moment, knownAt: text })).toThrow(TypeError);
        const [metric] = program.metrics;
        if (!metric) return;
        for (const change of [
          { kind: text },
          { on: `${text}"` },
          { keys: metric.keys.map(() => `${text}"`) },
        ])
          expect(() =>
            statements({
              ...program,
              metrics: [{ ...metric, ...change } as never, ...program.metrics.slice(1)],
            }),
          ).toThrow(TypeError);
      }),
      { numRuns: 50 },
    );
  });

  it('take whole numbers alone', () => {
    for (const value of [0.5, NaN, Infinity]) expect(() => sqlOf`${value}`).toThrow(TypeError);
  });
});
