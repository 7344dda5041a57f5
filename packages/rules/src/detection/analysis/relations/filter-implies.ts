import type { RecordFilter } from '../../program.ts';
import { withAtoms, withSlots } from '../circuits/renumber.ts';
import { Questions, type Wish } from '../questions.ts';
import type { RowSet } from '../space/row-shape.ts';
import type { Moment } from '../space/row-space.ts';

/**
 * Whether every record that one filter lets through is let through by another: surely when surely, possibly when possibly.
 * False when it cannot be proved. Null lets every record through.
 */
export function filterImplies(
  filter: RecordFilter | null,
  other: RecordFilter | null,
  rows: RowSet,
  moment: Moment,
): boolean {
  if (other === null) return true;
  const one: RecordFilter = filter ?? { slots: [], atoms: [], circuit: { id: 'every', op: 'all', of: [] } };
  const { slots, atoms, circuit } = beside(one, other);
  const questions = new Questions({ slots, atoms, metrics: [], relations: [] }, rows, moment);
  const never = (...wishes: readonly Wish[]): boolean => questions.find(...wishes).found === 'no';
  return (
    never({ circuit: one.circuit, is: 'sure' }, { circuit, is: 'not sure' }) &&
    never({ circuit: one.circuit, is: 'possible' }, { circuit, is: 'not possible' })
  );
}

/** The first filter with the slots and atoms of the second after its own, and the second's circuit over them. */
function beside(one: RecordFilter, other: RecordFilter): RecordFilter {
  const slots = [...one.slots];
  const places = other.slots.map((slot) => {
    const found = slots.findIndex(({ name }) => name === slot.name);
    return found === -1 ? slots.push(slot) - 1 : found;
  });
  return {
    slots,
    atoms: [...one.atoms, ...other.atoms.map((atom) => withSlots(atom, (slot) => places[slot]!))],
    circuit: withAtoms(other.circuit, (atom) => atom + one.atoms.length),
  };
}
