import type { WorkingDays } from '../../calendar/calendar.ts';
import type { Catalogue } from '../../catalogue/catalogue.schema.ts';
import { nodesOf, slotsOf } from '../analysis/circuits/walk-circuit.ts';
import { type Outcome, match, noMatch, unknown } from '../outcome.ts';
import type { Atom, Circuit, GrainProgram } from '../program.ts';
import type { CaseFile, IndicatorCases } from './case-file.schema.ts';
import { compileFor } from './compile-indicator-cases.ts';
import { decideCase } from './decide-case.ts';
import { findIndicator, withOnly } from './one-indicator.ts';
import { prepareCase } from './prepare-case.ts';

/** Which outcomes the cases of an indicator made one of its comparisons take. */
export interface AtomCoverage {
  readonly indicator: string;
  readonly node: string;
  readonly seen: ReadonlySet<Outcome>;
  /** Outcomes that some evidence could make it take, and no case did. */
  readonly missing: readonly Outcome[];
}

/** Coverage by atom outcome: every comparison once true, once false and, where it can be, once unknown. */
export function atomCoverage(
  catalogue: Catalogue,
  file: CaseFile,
  days: WorkingDays,
): readonly AtomCoverage[] {
  return file.indicators.flatMap((entry) => coverageOf(catalogue, file, entry, days));
}

function coverageOf(
  catalogue: Catalogue,
  file: CaseFile,
  entry: IndicatorCases,
  days: WorkingDays,
): readonly AtomCoverage[] {
  const indicator = findIndicator(catalogue, entry.indicator);
  if (!indicator) return [];
  const compile = compileFor(withOnly(catalogue, indicator));
  const seen = new Map<string, Set<Outcome>>();
  const possible = new Map<string, readonly Outcome[]>();
  for (const one of entry.cases) {
    const prepared = prepareCase(file, entry, one, days);
    const compiled = compile(prepared);
    if (!compiled.ok) continue;
    const { grain } = compiled;
    for (const { subject = entry.subject } of one.expect) {
      const decided = decideCase(grain, prepared.seen, subject);
      if (!decided) continue;
      for (const { node, atom } of leavesOf(grain)) {
        seen.set(node, (seen.get(node) ?? new Set()).add(decided.atoms[atom]!));
        possible.set(node, possibleOutcomes(grain, grain.atoms[atom]!, atom));
      }
    }
  }
  return [...seen].map(([node, outcomes]) => ({
    indicator: entry.indicator,
    node,
    seen: outcomes,
    missing: possible.get(node)!.filter((outcome) => !outcomes.has(outcome)),
  }));
}

interface Leaf {
  readonly node: string;
  readonly atom: number;
}

export function leavesOf({ outputs }: GrainProgram): readonly Leaf[] {
  const leaves = outputs.flatMap(({ circuit }) => nodesOf(circuit));
  return leaves.flatMap((leaf: Circuit) => (leaf.op === 'atom' ? [{ node: leaf.id, atom: leaf.atom }] : []));
}

/** A comparison of fields that are always known is never unknown, nor is the question whether a value is known. */
function possibleOutcomes({ slots, atoms }: GrainProgram, atom: Atom, index: number): readonly Outcome[] {
  const read = [...slotsOf({ id: '', op: 'atom', atom: index }, atoms)].map((slot) => slots[slot]!);
  const certain = atom.op === 'known' || read.every((slot) => slot.from === 'field' && !slot.nullable);
  return certain ? [match, noMatch] : [match, noMatch, unknown];
}
