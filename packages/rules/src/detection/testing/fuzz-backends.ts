import type { Backend, DayCounter } from '../backends/backend.ts';
import { decideAtom, decideCircuit, type RowReader } from '../interpret.ts';
import type { Outcome } from '../outcome.ts';
import type { Atom, Circuit, Operand } from '../program.ts';
import type { Rows } from '../rows.ts';
import { randomFrom } from '../../work/generate/random.ts';
import { type ArbitraryProgram, arbitraryProgram, arbitraryRows } from './arbitrary-program.ts';
import { decided, differingWords, interpreted } from './differences.ts';

export interface FuzzRun {
  /** Outcomes compared: rows times outputs and atoms, for each back end. */
  readonly cells: number;
  /** Back end and seed of every program on which a back end differed. */
  readonly differing: readonly string[];
  /** How often each kind of node had each outcome. */
  readonly seen: ReadonlyMap<string, Readonly<Record<Outcome, number>>>;
}

export interface FuzzSize {
  readonly programs: number;
  readonly rows: number;
  readonly firstSeed?: number;
}

/** Runs arbitrary programs on arbitrary rows in every back end, against the plain reading. */
export function fuzzBackends(
  backends: Readonly<Record<string, Backend>>,
  days: DayCounter,
  { programs, rows: size, firstSeed = 0 }: FuzzSize,
): FuzzRun {
  const differing: string[] = [];
  const seen = new Map<string, Record<Outcome, number>>();
  let cells = 0;
  for (let seed = firstSeed; seed < firstSeed + programs; seed++) {
    const random = randomFrom(seed, 'fuzz');
    const program = arbitraryProgram(random, {
      atoms: random.between(1, 40),
      outputs: random.between(1, 36),
    });
    const rows = arbitraryRows(random, program, size, random.pick([0, 0.08, 0.3]));
    const expected = interpreted(program, rows, days);
    for (const [name, backend] of Object.entries(backends)) {
      cells += size * (program.atoms.length + program.outputs.length);
      if (differingWords(decided(backend, program, rows, days), expected) > 0)
        differing.push(`${name}, seed ${seed}`);
    }
    tally(seen, program, rows, days);
  }
  return { cells, differing, seen };
}

function tally(
  seen: Map<string, Record<Outcome, number>>,
  { atoms, outputs }: ArbitraryProgram,
  { size, low, high }: Rows,
  days: DayCounter,
): void {
  const count = (node: string, outcome: Outcome) => {
    const counts = seen.get(node) ?? { 0: 0, 2: 0, 3: 0 };
    counts[outcome] += 1;
    seen.set(node, counts);
  };
  // A sample, since it takes longer than the comparison.
  for (let row = 0; row < size; row += 4) {
    const reader: RowReader = {
      slot: (slot) => ({ low: low[slot]![row]!, high: high[slot]![row]! }),
      workingDays: days.between,
    };
    const outcomes = atoms.map((atom) => decideAtom(atom, reader));
    for (const [number, atom] of atoms.entries())
      for (const node of nodesOf(atom)) count(node, outcomes[number]!);
    const look = (circuit: Circuit): void => {
      if (circuit.op === 'atom') return;
      count(
        circuit.op,
        decideCircuit(circuit, (atom) => outcomes[atom]!),
      );
      for (const part of circuit.op === 'not' ? [circuit.of] : circuit.of) look(part);
    };
    for (const { circuit } of outputs) look(circuit);
  }
}

/** The comparison of an atom, and every way in which its values are worked out. */
function nodesOf(atom: Atom): readonly string[] {
  if (atom.op === 'compare')
    return [`compare ${atom.cmp}`, ...operandsOf(atom.left), ...operandsOf(atom.right)];
  if (atom.op === 'ratio') return [`ratio ${atom.cmp}`, ...operandsOf(atom.part), ...operandsOf(atom.whole)];
  return [atom.op];
}

function operandsOf(operand: Operand): readonly string[] {
  if (operand.op === 'slot' || operand.op === 'constant') return [];
  const parts = operand.op === 'working-days' ? [operand.from, operand.to] : operand.of;
  return [`of ${operand.op}`, ...parts.flatMap(operandsOf)];
}
