import type { Decidable } from '@kycuong/rules/detection/backends/backend';
import type { Atom, Circuit, Operand, Output, Slot } from '@kycuong/rules/detection/program';
import { type Flat, type SlotName, slotNames, twelveConditions } from './twelve-conditions.ts';

/** The twelve conditions as our compiler would number them: equal comparisons are one atom. */
export function asProgram(nullable: boolean): Decidable {
  const slots = slotNames.map((name): Slot => ({
    from: 'field',
    name,
    kind: 'assignment',
    field: name,
    by: undefined,
    nullable,
  }));
  const atoms: Atom[] = [];
  const numbers = new Map<string, number>();
  const atom = (made: Atom): Circuit => {
    const key = JSON.stringify(made);
    const number = numbers.get(key) ?? atoms.push(made) - 1;
    numbers.set(key, number);
    return { id: 'n', op: 'atom', atom: number };
  };
  const circuit = (flat: Flat): Circuit => {
    if ('all' in flat) return { id: 'n', op: 'all', of: flat.all.map(circuit) };
    if ('any' in flat) return { id: 'n', op: 'any', of: flat.any.map(circuit) };
    if ('not' in flat) return { id: 'n', op: 'not', of: circuit(flat.not) };
    if ('atLeast' in flat) return { id: 'n', op: 'at-least', count: flat.atLeast, of: flat.of.map(circuit) };
    if ('in' in flat) return atom({ op: 'in', operand: slot(flat.slot), values: flat.in });
    const right: Operand = typeof flat.to === 'number' ? { op: 'constant', value: flat.to } : slot(flat.to);
    return atom({ op: 'compare', cmp: flat.cmp, left: slot(flat.slot), right });
  };
  const outputs = twelveConditions.map((flat) => ({ circuit: circuit(flat) }) as Output);
  return { slots, atoms, outputs };
}

function slot(name: SlotName): Operand {
  return { op: 'slot', slot: slotNames.indexOf(name) };
}
