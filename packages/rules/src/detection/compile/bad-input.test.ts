import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomFrom, type Random } from '../../work/generate/random.ts';
import type { Catalogue } from '../../catalogue/catalogue.schema.ts';
import { z } from 'zod';
import { parameterSchema } from '../../catalogue/settings.schema.ts';
import { indicatorSchema } from '../language/indicator.schema.ts';
import { arbitraryIndicators } from '../testing/arbitrary-indicators.ts';
import { asOf } from '../testing/catalogue-with.ts';
import { compileCatalogue } from './compile-catalogue.ts';

const form = z.object({ indicators: z.array(indicatorSchema), parameters: z.array(parameterSchema) });

/** Every leaf of a value that the form of a file allows to be something else, with a way to change it. */
function leaves(value: unknown, found: { holder: Record<string, unknown>; key: string }[] = []) {
  if (typeof value !== 'object' || value === null) return found;
  for (const [key, part] of Object.entries(value)) {
    if (typeof part === 'object') leaves(part, found);
    else found.push({ holder: value as Record<string, unknown>, key });
  }
  return found;
}

/** Changes a leaf to another leaf of its type, so that the form stays that of a file and the sense is lost. */
function garble(random: Random, catalogue: Catalogue, times: number): Catalogue {
  const settings = structuredClone(catalogue.settings);
  const { behaviours, parameters, predicates } = settings;
  const all = leaves([behaviours[0]!.indicators, parameters, predicates]);
  for (let time = 0; time < times; time++) {
    const { holder, key } = random.pick(all);
    const sameKey = random.chance(0.7);
    const like = all.filter(
      (one) => typeof one.holder[one.key] === typeof holder[key] && (one.key === key || !sameKey),
    );
    const other = random.pick(like);
    holder[key] =
      typeof holder[key] === 'number' && random.chance(0.3)
        ? random.pick([-1e9, 0, 1e9])
        : other.holder[other.key];
  }
  return { ...catalogue, settings };
}

function expectWellSaid(result: ReturnType<typeof compileCatalogue>): void {
  const grave = result.problems.filter(({ severity }) => severity === 'error');
  expect(result.ok).toBe(grave.length === 0);
  for (const { path, code, message, remedy } of result.problems) {
    expect(path).toMatch(/^settings\.(behaviours|parameters|predicates)\[\d+\]/);
    expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
    for (const text of [message.vi, message.en, remedy.vi, remedy.en]) expect(text).toMatch(/\S/);
  }
}

describe('bad input', () => {
  it('is refused with a path and a remedy, and never crashes the compiler', () => {
    let refused = 0;
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 1, max: 5 }), (seed, times) => {
        const random = randomFrom(seed, 'garble');
        const catalogue = garble(random, arbitraryIndicators(random, 6), times);
        // What is not even of the form of a file is refused before it gets here.
        const { behaviours, parameters } = catalogue.settings;
        if (!form.safeParse({ indicators: behaviours[0]!.indicators, parameters }).success) return;
        const result = compileCatalogue(catalogue, { asOf, contentHash: '' });
        expectWellSaid(result);
        if (!result.ok) refused += 1;
      }),
      { numRuns: 120 },
    );
    // Most garbled catalogues are refused before they get here; how many are not is chance.
    expect(refused).toBeGreaterThan(5);
  });

  it('that is deep or wide is refused before anything looks into it, also where detection is off', () => {
    const catalogue = arbitraryIndicators(randomFrom(1, 'deep'), 1);
    const setting = catalogue.settings.behaviours[0]!;
    const [indicator] = setting.indicators;
    for (const machineDetection of [true, false]) {
      for (const make of [deep, wide]) {
        const settings = {
          ...catalogue.settings,
          behaviours: [
            { ...setting, machineDetection, indicators: [{ ...indicator!, when: make(indicator!.when) }] },
          ],
        };
        const result = compileCatalogue({ ...catalogue, settings }, { asOf });
        expectWellSaid(result);
        expect(result.problems).toMatchObject([
          { code: 'condition-too-large', path: 'settings.behaviours[0].indicators[0].when' },
        ]);
      }
    }
  });

  it('that doubles with every predicate is refused when it grows too large', () => {
    const catalogue = arbitraryIndicators(randomFrom(1, 'doubling'), 1);
    const names = 'abcdefghijklmnopqrst'.split('');
    const label = { vi: 'thử', en: 'a test' };
    const predicates = names.map((letter, index) => ({
      name: `p-${letter}`,
      grain: 'officer' as const,
      label,
      when:
        index === 0
          ? { id: 'n', field: 'officer.role', is: 'head' }
          : {
              id: 'n',
              all: [0, 1].map((side) => ({ id: `n${side}`, predicate: `p-${names[index - 1]}` })),
            },
    }));
    const result = compileCatalogue(
      { ...catalogue, settings: { ...catalogue.settings, predicates } },
      { asOf },
    );
    expectWellSaid(result);
    expect(result.problems.every(({ code }) => code === 'condition-too-large')).toBe(true);
    expect(result.ok).toBe(false);
  });
});

type When = Catalogue['settings']['behaviours'][number]['indicators'][number]['when'];

function deep(when: When): When {
  let condition = when;
  for (let level = 0; level < 10_000; level++) condition = { id: `d${level}`, not: condition };
  return condition;
}

function wide(when: When): When {
  return { id: 'w', any: Array.from({ length: 10_000 }, () => when) };
}
