import type { Atom, Circuit, Operand } from '../../program.ts';

/** The same atom over slots with other numbers. */
export function withSlots(atom: Atom, place: (slot: number) => number): Atom {
  const move = (operand: Operand): Operand => withSlotsOperand(operand, place);
  switch (atom.op) {
    case 'compare':
      return { ...atom, left: move(atom.left), right: move(atom.right) };
    case 'ratio':
      return { ...atom, part: move(atom.part), whole: move(atom.whole) };
    default:
      return { ...atom, operand: move(atom.operand) };
  }
}

function withSlotsOperand(operand: Operand, place: (slot: number) => number): Operand {
  const move = (part: Operand): Operand => withSlotsOperand(part, place);
  switch (operand.op) {
    case 'constant':
      return operand;
    case 'slot':
      return { op: 'slot', slot: place(operand.slot) };
    case 'sum':
      return { op: 'sum', of: operand.of.map(move) };
    case 'difference':
      return { op: 'difference', of: [move(operand.of[0]), move(operand.of[1])] };
    case 'working-days':
      return { op: 'working-days', from: move(operand.from), to: move(operand.to) };
  }
}

/** The same circuit over atoms with other numbers. */
export function withAtoms(circuit: Circuit, place: (atom: number) => number): Circuit {
  switch (circuit.op) {
    case 'atom':
      return { ...circuit, atom: place(circuit.atom) };
    case 'not':
      return { ...circuit, of: withAtoms(circuit.of, place) };
    default:
      return { ...circuit, of: circuit.of.map((part) => withAtoms(part, place)) };
  }
}
