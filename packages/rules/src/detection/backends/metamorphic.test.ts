import { describe, expect, it } from 'vitest';
import { randomFrom } from '../../work/generate/random.ts';
import type { Atom, Circuit } from '../program.ts';
import { type ArbitraryProgram, arbitraryProgram, arbitraryRows } from '../testing/arbitrary-program.ts';
import { decided } from '../testing/differences.ts';
import { closures } from './closures.ts';
import { columnar } from './columnar.ts';
import { fused } from './fused.ts';

const days = { between: (from: number, to: number) => to - from };
const id = 'n1';
const someComparison: Atom = {
  op: 'compare',
  cmp: '>=',
  left: { op: 'slot', slot: 2 },
  right: { op: 'constant', value: 2 },
};
const not = (of: Circuit): Circuit => ({ id, op: 'not', of });

/** The circuit with a change made at every node, from the leaves up. */
function everywhere(circuit: Circuit, change: (circuit: Circuit) => Circuit): Circuit {
  switch (circuit.op) {
    case 'atom':
      return change(circuit);
    case 'not':
      return change(not(everywhere(circuit.of, change)));
    case 'all':
    case 'any':
    case 'at-least':
      return change({ ...circuit, of: circuit.of.map((part) => everywhere(part, change)) });
  }
}

/** Ways to write a condition differently that must not matter, unknown outcomes included. */
const rewritings: Record<string, (circuit: Circuit) => Circuit> = {
  'double negation': (circuit) => not(not(circuit)),
  'De Morgan': (circuit) => {
    if (circuit.op === 'all') return not({ id, op: 'any', of: circuit.of.map(not) });
    return circuit.op === 'any' ? not({ id, op: 'all', of: circuit.of.map(not) }) : circuit;
  },
  'another order': (circuit) =>
    'count' in circuit || circuit.op === 'all' || circuit.op === 'any'
      ? { ...circuit, of: circuit.of.toReversed() }
      : circuit,
  'counting instead of all and any': (circuit) =>
    circuit.op === 'all' || circuit.op === 'any'
      ? { id, op: 'at-least', count: circuit.op === 'all' ? circuit.of.length : 1, of: circuit.of }
      : circuit,
  'not enough others': (circuit) =>
    circuit.op === 'at-least'
      ? not({
          id,
          op: 'at-least',
          count: circuit.of.length - circuit.count + 1,
          of: circuit.of.map(not),
        })
      : circuit,
};

describe.each(Object.entries({ closures, fused, columnar }))('%s', (_, backend) => {
  it.each(Object.keys(rewritings))('does not mind %s', (name) => {
    for (let seed = 0; seed < 15; seed++) {
      const random = randomFrom(seed, name);
      const program = arbitraryProgram(random, { atoms: 8, outputs: 5 });
      const rows = arbitraryRows(random, program, 60, 0.2);
      const rewritten = {
        ...program,
        outputs: program.outputs.map((output) => ({
          ...output,
          circuit: everywhere(output.circuit, rewritings[name]!),
        })),
      };
      expect(decided(backend, rewritten, rows, days).outputs).toEqual(
        decided(backend, program, rows, days).outputs,
      );
    }
  });

  it('does not mind a slot that no condition looks at', () => {
    const random = randomFrom(7, 'irrelevant');
    const program = arbitraryProgram(random, { atoms: 8, outputs: 5 });
    const rows = arbitraryRows(random, program, 60, 0.2);
    const wider: ArbitraryProgram = { ...program, slots: [...program.slots, program.slots[0]!] };
    const lane = Int32Array.from({ length: 60 }, (__, row) => row);
    const widerRows = { ...rows, low: [...rows.low, lane], high: [...rows.high, lane] };
    expect(decided(backend, wider, widerRows, days)).toEqual(decided(backend, program, rows, days));
  });

  it('knows more, never something else, when a missing value becomes known', () => {
    for (let seed = 0; seed < 15; seed++) {
      const random = randomFrom(seed, 'known later');
      const program = arbitraryProgram(random, { atoms: 8, outputs: 5 });
      // Whether a value is known is the one thing that is allowed to change.
      const atoms = program.atoms.map((atom) => (atom.op === 'known' ? someComparison : atom));
      const rows = arbitraryRows(random, program, 60, 0.3);
      const lanes = rows.low.map((low, slot) => knownLater(low, rows.high[slot]!));
      const before = decided(backend, { ...program, atoms }, rows, days).outputs;
      const after = decided(
        backend,
        { ...program, atoms },
        { ...rows, low: lanes, high: lanes },
        days,
      ).outputs;
      before.sure.forEach((sure, word) =>
        sure.forEach((bits, row) => {
          expect(bits & ~after.sure[word]![row]!).toBe(0);
          const possible = bits | before.unknown[word]![row]!;
          expect(after.sure[word]![row]! & ~possible).toBe(0);
        }),
      );
    }
  });
});

/** Some value between the bounds of each row. */
function knownLater(low: Int32Array, high: Int32Array): Int32Array {
  return low.map((bound, row) => Math.min(Math.max(bound, 0), high[row]!));
}
