// How often each node of the language had each outcome, at each grain and through each kind of window.
import type { Grain } from '../language/grain.ts';
import type { Outcome } from '../outcome.ts';
import { bitsOfWord } from '../program.ts';
import type { Masks } from '../rows.ts';
import type { NodeOfIndicator } from './every-node.ts';
import {
  conditionKinds,
  type KindOfNode,
  type NodeKind,
  termKinds,
  type WindowKind,
  windowKinds,
} from './language-nodes.ts';
import { impossibleOutcome, whyImpossible } from './impossible-nodes.ts';

export interface TableCell extends KindOfNode {
  /** All record grains are one. */
  readonly grain: string;
}

const nodeKinds: readonly NodeKind[] = [...conditionKinds, ...termKinds];
const outcomes: readonly Outcome[] = [3, 0, 2];

export const tableGrain = (grain: Grain): string => (typeof grain === 'string' ? grain : 'record');

export class FuzzTable {
  private readonly counts = new Map<string, Record<Outcome, number>>();

  /** Counts the outcomes of every row. */
  add(grain: Grain, nodes: readonly NodeOfIndicator[], { outputs: { sure, unknown } }: Masks): void {
    for (const [output, { kinds }] of nodes.entries()) {
      const word = Math.floor(output / bitsOfWord);
      const bit = 1 << (output % bitsOfWord);
      const holding = (lane: Int32Array) =>
        lane.reduce((count, one) => count + ((one & bit) === 0 ? 0 : 1), 0);
      const [matches, open] = [holding(sure[word]!), holding(unknown[word]!)];
      for (const { node, window } of kinds) {
        const counts = this.of({ grain: tableGrain(grain), node, window });
        counts[3] += matches;
        counts[2] += open;
        counts[0] += sure[word]!.length - matches - open;
      }
    }
  }

  of({ grain, node, window }: TableCell): Record<Outcome, number> {
    const key = `${grain} ${node} ${window}`;
    const counts = this.counts.get(key) ?? { 0: 0, 2: 0, 3: 0 };
    this.counts.set(key, counts);
    return counts;
  }

  /** How often the rarest outcome that a cell can have was seen. */
  least(cell: TableCell): number {
    const counts = this.of(cell);
    return Math.min(
      ...outcomes.filter((one) => !impossibleOutcome(cell, one)).map((outcome) => counts[outcome]),
    );
  }

  /** The cells of a grain that the language has, the least seen first. */
  rarest(grain: Grain): readonly TableCell[] {
    return possibleCells(grain).toSorted((a, b) => this.least(a) - this.least(b));
  }

  /** How often each outcome of a cell was seen, matches first; a dash where it cannot be. */
  told(cell: TableCell): string[] {
    const counts = this.of(cell);
    return outcomes.map((one) => (impossibleOutcome(cell, one) ? '–' : String(counts[one])));
  }
}

export function possibleCells(grain: Grain): readonly TableCell[] {
  const all = nodeKinds.flatMap((node) =>
    windowKinds.map((window: WindowKind): TableCell => ({ grain: tableGrain(grain), node, window })),
  );
  return all.filter((cell) => whyImpossible(grain, cell) === undefined);
}
