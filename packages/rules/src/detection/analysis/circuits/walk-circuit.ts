import type { Atom, Circuit } from '../../program.ts';
import { slotsOf as slotsOfAtom } from '../../signals/supporting-metrics.ts';

/** The parts of a node, in order. */
export function partsOf(circuit: Circuit): readonly Circuit[] {
  if (circuit.op === 'atom') return [];
  return circuit.op === 'not' ? [circuit.of] : circuit.of;
}

/** All nodes, the outer before the inner; without recursion, because a file may nest as deep as it likes. */
export function nodesOf(circuit: Circuit): Circuit[] {
  const nodes: Circuit[] = [];
  const open = [circuit];
  for (let node = open.pop(); node; node = open.pop()) {
    nodes.push(node);
    open.push(...partsOf(node).toReversed());
  }
  return nodes;
}

export function atomsOf(circuit: Circuit): number[] {
  const atoms = nodesOf(circuit).flatMap((node) => (node.op === 'atom' ? [node.atom] : []));
  return [...new Set(atoms)];
}

export function slotsOf(circuit: Circuit, atoms: readonly Atom[]): Set<number> {
  return new Set(atomsOf(circuit).flatMap((atom) => slotsOfAtom(atoms[atom]!)));
}
