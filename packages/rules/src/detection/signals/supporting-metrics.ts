import { match, noMatch, type Outcome } from '../outcome.ts';
import type { Atom, Circuit, GrainProgram, Operand } from '../program.ts';

/**
 * The metrics whose records made a circuit match: direct operands of leaves that match under an even number of `not`, or do not
 * match under an odd one. Of peers' metrics the records are other people's, and are left out.
 */
export function supportingMetrics(
  { atoms, slots }: Pick<GrainProgram, 'atoms' | 'slots'>,
  circuit: Circuit,
  atomOutcome: (atom: number) => Outcome,
): ReadonlySet<number> {
  const found = new Set<number>();
  const visit = (node: Circuit, wanted: Outcome): void => {
    switch (node.op) {
      case 'atom':
        if (atomOutcome(node.atom) !== wanted) return;
        for (const slot of slotsOf(atoms[node.atom]!)) {
          const place = slots[slot]!;
          if (place.from === 'metric') found.add(place.metric);
        }
        return;
      case 'not':
        return visit(node.of, wanted === match ? noMatch : match);
      default:
        for (const part of node.of) visit(part, wanted);
    }
  };
  visit(circuit, match);
  return found;
}

/** Slots that a comparison looks at, from left to right. */
export function slotsOf(atom: Atom): readonly number[] {
  switch (atom.op) {
    case 'compare':
      return [atom.left, atom.right].flatMap(slotsOfOperand);
    case 'ratio':
      return [atom.part, atom.whole].flatMap(slotsOfOperand);
    case 'in':
    case 'known':
      return slotsOfOperand(atom.operand);
  }
}

function slotsOfOperand(operand: Operand): readonly number[] {
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
