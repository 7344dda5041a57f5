import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomFrom } from '../../work/generate/random.ts';
import { compileCatalogue } from '../compile/compile-catalogue.ts';
import { arbitraryIndicators } from '../testing/arbitrary-indicators.ts';
import { asOf } from '../testing/catalogue-with.ts';
import { type LaneForm, fusedCode } from './fused.ts';
import { fusedObjectsCode } from './fused-objects.ts';

/** Everything that generated code may be made of: our own names with a number, words of the language, and numbers. */
const allowed =
  /^(?:"use strict"|(?:const|for|let|null|Infinity|rows|masks|names|size|between|low|high|outputs|atoms|sure|unknown|i)\b|[lhnv]\d+\b|[oa][su]\d+\b|\d+\b|[-+*&|^~<>=!?:;,.()[\]{}\s])*$/;

/** The catalogue with a text in every place that holds somebody's words, also where the form of a file would refuse it. */
function withWords(value: unknown, words: string): unknown {
  if (Array.isArray(value)) return value.map((part) => withWords(part, words));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => {
      const theirs = ['id', 'vi', 'en', 'author', 'basis', 'reference', 'name', 'of'];
      return [
        key,
        theirs.includes(key) && typeof part === 'string' ? `${part}${words}` : withWords(part, words),
      ];
    }),
  );
}

describe('generated code', () => {
  it('never holds text of a user', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.constantFrom('"];globalThis.stolen=1;//', "'+alert(1)+'", '`${1}`', '\u2028*/}', 'constructor'),
          fc.string({ minLength: 3, unit: 'grapheme' }),
        ),
        fc.integer({ min: 0, max: 1_000 }),
        fc.constantFrom<LaneForm>('known', 'maybe', 'bounds'),
        fc.boolean(),
        (words, seed, form, keepAtoms) => {
          const catalogue = arbitraryIndicators(randomFrom(seed, 'words'), 6);
          const { behaviours } = catalogue.settings;
          const indicators = withWords(
            behaviours[0]!.indicators,
            words,
          ) as (typeof behaviours)[0]['indicators'];
          const settings = {
            ...catalogue.settings,
            behaviours: [{ ...behaviours[0]!, indicators }, ...behaviours.slice(1)],
          };
          const result = compileCatalogue({ ...catalogue, settings }, { asOf, contentHash: words });
          if (!result.ok) throw new Error(JSON.stringify(result.problems[0]));
          for (const program of result.program.grains) {
            const forms = program.slots.map(() => form);
            expect(fusedCode(program, forms, keepAtoms)).toMatch(allowed);
            const named = program.slots.map((slot) => ({ ...slot, name: `${slot.name}${words}` }));
            expect(fusedObjectsCode({ ...program, slots: named }, keepAtoms)).toMatch(allowed);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('turns whatever stands for a number into a number', () => {
    const value = '0);globalThis.stolen=1;(' as unknown as number;
    const program = {
      slots: [],
      atoms: [
        {
          op: 'compare',
          cmp: '>=',
          left: { op: 'constant', value },
          right: { op: 'constant', value: 1 },
        },
      ],
      outputs: [],
    } as const;
    expect(fusedCode(program, [], true)).toMatch(allowed);
  });
});
