import { describe, expect, it } from 'vitest';
import { catalogueSchema } from '../../catalogue/catalogue.schema.ts';
import { randomFrom } from '../../work/generate/random.ts';
import type { Atom, Circuit } from '../program.ts';
import { arbitraryIndicators } from '../testing/arbitrary-indicators.ts';
import { asOf } from '../testing/catalogue-with.ts';
import { compileCatalogue } from './compile-catalogue.ts';

/** What a program is made of, by name. */
function parts(atoms: readonly Atom[], circuit: Circuit): string[] {
  if (circuit.op === 'atom') return [atoms[circuit.atom]!.op];
  const of = circuit.op === 'not' ? [circuit.of] : circuit.of;
  return [circuit.op, ...of.flatMap((part) => parts(atoms, part))];
}

describe('arbitrary indicators', () => {
  it('compile, are of the form of a file, and use everything the language has', () => {
    const seen = new Set<string>();
    for (let seed = 0; seed < 12; seed++) {
      const catalogue = arbitraryIndicators(randomFrom(seed, 'indicators'), 44);
      expect(catalogueSchema.safeParse(catalogue).error).toBeUndefined();
      const result = compileCatalogue(catalogue, { asOf });
      if (!result.ok) throw new Error(JSON.stringify(result.problems.slice(0, 3), null, 2));
      for (const { name, slots, metrics, atoms, outputs } of result.program.grains) {
        seen.add(name);
        for (const slot of slots) seen.add(`slot ${slot.from}`);
        for (const { window, aggregate, where } of metrics) {
          seen.add(`${window.kind} ${aggregate.kind}`);
          if (where) for (const part of parts(where.atoms, where.circuit)) seen.add(`where ${part}`);
        }
        for (const { circuit } of outputs) for (const part of parts(atoms, circuit)) seen.add(part);
      }
    }
    const nodes = ['all', 'any', 'not', 'at-least', 'compare', 'in', 'known', 'ratio'];
    const expected = [
      ...[
        'officer',
        'unit',
        'matter',
        'officer-matter',
        'unit-matter',
        'head-deputy',
        'unit-unit',
        'collective',
      ],
      ...['record:assignment', 'record:assessment'],
      ...['slot field', 'slot metric', 'slot peer'],
      ...['count', 'count-distinct', 'sum', 'max'].map((kind) => `plain ${kind}`),
      ...['sliding count', 'sliding sum', 'consecutive count'],
      ...nodes,
      ...nodes.filter((node) => node !== 'ratio').map((node) => `where ${node}`),
    ];
    expect(expected.filter((part) => !seen.has(part))).toEqual([]);
  });
});
