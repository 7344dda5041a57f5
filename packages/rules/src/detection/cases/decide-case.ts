import { nodesOf } from '../analysis/circuits/walk-circuit.ts';
import { evaluateGrain } from '../evaluate/evaluate-grain.ts';
import type { Seen } from '../evaluate/seen.ts';
import { decideAtom, decideCircuit } from '../interpret.ts';
import { match, noMatch, type Outcome } from '../outcome.ts';
import type { Circuit, GrainProgram } from '../program.ts';
import type { Rows } from '../rows.ts';
import { excludedRows } from '../signals/excluded-rows.ts';
import type { CaseSubject } from './case-file.schema.ts';

/** What the indicator of a program says of one row. */
export interface CaseDecision {
  /** Of the `notice`; no match for a record that an approved cause takes out. */
  readonly outcome: Outcome;
  readonly urgent: boolean;
  /** Node ids of conditions that match, sorted; those of `urgent` only when it matches. */
  readonly holds: readonly string[];
  /** By number of the grain's atoms. */
  readonly atoms: readonly Outcome[];
}

/** Undefined when evidence makes no such row. `tamper` stands between the values and the decision, for mutants. */
export function decideCase(
  grain: GrainProgram,
  seen: Seen,
  subject: CaseSubject,
  tamper: (rows: Rows) => Rows = (rows) => rows,
): CaseDecision | undefined {
  const { subjects, rows } = evaluateGrain(grain, seen);
  const row = rowOf(grain, subjects, subject);
  if (row === -1) return undefined;

  const { low, high } = tamper(rows);
  const slot = (number: number) => ({ low: low[number]![row]!, high: high[number]![row]! });
  const atoms = grain.atoms.map((atom) => decideAtom(atom, { slot, workingDays: seen.days.between }));
  const decide = (circuit: Circuit) => decideCircuit(circuit, (atom) => atoms[atom]!);
  const [notice, urgent] = grain.outputs;
  const isExcluded = excludedRows({ program: grain, subjects }, notice!.indicator, seen);
  const outcome = isExcluded(row) ? noMatch : decide(notice!.circuit);
  const isUrgent = outcome === match && urgent !== undefined && decide(urgent.circuit) === match;
  const nodes = [notice!, ...(isUrgent ? [urgent] : [])].flatMap(({ circuit }) => nodesOf(circuit));
  // A node such as `unknown` compiles to two with one id: the outer one is it.
  const byId = new Map(nodes.toReversed().map((node) => [node.id, node]));
  return {
    outcome,
    urgent: isUrgent,
    holds: [...byId.values()]
      .filter((node) => decide(node) === match)
      .map(({ id }) => id)
      .sort(),
    atoms,
  };
}

function rowOf(
  { keys }: GrainProgram,
  subjects: { readonly size: number; readonly name: (row: number, key: number) => string },
  subject: CaseSubject,
): number {
  return Array.from({ length: subjects.size }, (_, row) => row).findIndex((row) =>
    keys.every((key, place) => subjects.name(row, place) === subject[key]),
  );
}
