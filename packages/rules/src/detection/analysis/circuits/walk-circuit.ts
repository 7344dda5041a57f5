import type { Atom, Circuit, Operand } from '../../program.ts';

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
  return new Set(atomsOf(circuit).flatMap((atom) => operandsOf(atoms[atom]!).flatMap(slotsOfOperand)));
}

export function operandsOf(atom: Atom): readonly Operand[] {
  switch (atom.op) {
    case 'compare':
      return [atom.left, atom.right];
    case 'ratio':
      return [atom.part, atom.whole];
    default:
      return [atom.operand];
  }
}

export function slotsOfOperand(operand: Operand): number[] {
  switch (operand.op) {
    case 'constant':
      return [];
    case 'slot':
      return [operand.slot];
    case 'working-days':
      return [operand.from, operand.to].flatMap(slotsOfOperand);
    default:
      return operand.of.flatMap(slotsOfOperand);
  }
}
