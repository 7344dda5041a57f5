import { decideCircuit } from '../interpret.ts';
import { match, not, type Outcome, unknown } from '../outcome.ts';
import type { Circuit, Output } from '../program.ts';
import type { DecidedGrain } from '../signals/decided-grain.ts';
import { outcomeAt } from '../signals/outcome-at.ts';
import type { Explaining } from './explain.ts';
import { explainLeaf } from './explain-leaf.ts';
import type { ReasonNode } from './reasons.ts';
import { sourceNodes } from './source-nodes.ts';

/** The tree of one output for one row, from the outcomes of its atoms. */
export function explainCircuit(
  grain: DecidedGrain,
  row: number,
  { indicator, level, circuit }: Output,
  explaining: Explaining,
): ReasonNode {
  const [root, way] = level === 'notice' ? [indicator.when, 'when'] : [indicator.urgent!, 'urgent'];
  const sources = sourceNodes(root, [way], explaining.predicates);
  const atomOutcome = (atom: number) => outcomeAt(grain.masks.atoms, atom, row);

  const visit = (node: Circuit, wanted: Outcome | undefined): ReasonNode => {
    const outcome = decideCircuit(node, atomOutcome);
    const decides = wanted !== undefined && outcome === wanted;
    const said = { node: node.id, outcome: wordOf(outcome), decides };
    if (node.op === 'atom')
      return {
        ...said,
        kind: 'leaf',
        ...explainLeaf(grain, row, node, sources.get(node.id), explaining, indicator.grain),
      };
    const below = decides ? outcome : undefined;
    if (node.op === 'not')
      return { ...said, kind: 'not', of: [visit(node.of, below === undefined ? undefined : not(below))] };
    const of = node.of.map((part) => visit(part, below));
    return node.op === 'at-least'
      ? { ...said, kind: node.op, count: node.count, of }
      : { ...said, kind: node.op, of };
  };
  return visit(circuit, decideCircuit(circuit, atomOutcome));
}

function wordOf(outcome: Outcome): ReasonNode['outcome'] {
  return outcome === match ? 'match' : outcome === unknown ? 'unknown' : 'no-match';
}
