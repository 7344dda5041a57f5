import type { Bilingual } from '../../core/bilingual.schema.ts';
import { match, type Outcome, unknown } from '../outcome.ts';
import type { Circuit, GrainProgram, Output } from '../program.ts';
import { decideCircuit } from '../interpret.ts';
import { nodesOf } from '../analysis/circuits/walk-circuit.ts';

/** Over how many rows one node of a condition is true, is not, and cannot be told. */
export interface NodeCount {
  readonly indicator: string;
  readonly level: Output['level'];
  readonly node: string;
  readonly match: number;
  readonly noMatch: number;
  readonly unknown: number;
}

/** Rows of which the same was decided. */
export interface DecidedAlike {
  readonly rows: number;
  /** Of the comparison of that number. */
  readonly atom: (number: number) => Outcome;
}

/** Every node of every condition of a grain, from what was decided of its comparisons. */
export function nodeCounts({ outputs }: GrainProgram, decided: readonly DecidedAlike[]): NodeCount[] {
  return outputs.flatMap(({ indicator, level, circuit }) =>
    outermostNodes(circuit).map((node): NodeCount => {
      const counts = { match: 0, noMatch: 0, unknown: 0 };
      for (const { rows, atom } of decided) counts[wordOf(decideCircuit(node, atom))] += rows;
      return { indicator: indicator.id, level, node: node.id, ...counts };
    }),
  );
}

/** A node of the file that became several in the program is counted once, whole. */
function outermostNodes(circuit: Circuit): Circuit[] {
  const seen = new Set<string>();
  return nodesOf(circuit).filter(({ id }) => !seen.has(id) && seen.add(id));
}

function wordOf(outcome: Outcome): 'match' | 'noMatch' | 'unknown' {
  return outcome === match ? 'match' : outcome === unknown ? 'unknown' : 'noMatch';
}

/** "đúng 71, sai 4.310, thiếu dữ liệu 12" */
export function sayNodeCount({ match, noMatch, unknown }: NodeCount): Bilingual {
  const [vi, en] = ['vi', 'en'].map((language) =>
    [match, noMatch, unknown].map((count) => count.toLocaleString(language)),
  );
  return {
    vi: `đúng ${vi![0]}, sai ${vi![1]}, thiếu dữ liệu ${vi![2]}`,
    en: `true ${en![0]}, false ${en![1]}, data missing ${en![2]}`,
  };
}
