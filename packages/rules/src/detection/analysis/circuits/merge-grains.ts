import type { Atom, Circuit, GrainProgram, ResolvedMetric, Slot } from '../../program.ts';
import { withAtoms, withSlots } from './renumber.ts';

/** Two programs of one grain over common slots and atoms, so that their conditions can be held against each other. */
export interface MergedGrains {
  readonly program: Pick<GrainProgram, 'slots' | 'metrics' | 'atoms'>;
  /** A condition of the second program over the common atoms. Those of the first stay as they are. */
  readonly place: (circuit: Circuit) => Circuit;
}

type Rows = Pick<GrainProgram, 'slots' | 'metrics' | 'atoms'>;

export function mergeGrains(first: Rows, second: Rows): MergedGrains {
  const metrics = union<ResolvedMetric>(first.metrics, second.metrics);
  const metricOf = (slot: Slot): Slot =>
    slot.from === 'field' ? slot : { ...slot, metric: metrics.places[slot.metric]! };
  const slots = union<Slot>(first.slots, second.slots.map(metricOf), withoutName);
  const atoms = union<Atom>(
    first.atoms,
    second.atoms.map((atom) => withSlots(atom, (slot) => slots.places[slot]!)),
  );
  return {
    program: { slots: slots.items, metrics: metrics.items, atoms: atoms.items },
    place: (circuit) => withAtoms(circuit, (atom) => atoms.places[atom]!),
  };
}

interface Union<Item> {
  readonly items: readonly Item[];
  /** Where each of the second items stands. */
  readonly places: readonly number[];
}

function union<Item>(
  first: readonly Item[],
  second: readonly Item[],
  contentOf: (item: Item) => unknown = (item) => item,
): Union<Item> {
  const items = [...first];
  const known = new Map<string, number>();
  for (const [place, item] of first.entries()) known.set(JSON.stringify(contentOf(item)), place);
  const places = second.map((item) => {
    const content = JSON.stringify(contentOf(item));
    const place = known.get(content) ?? items.push(item) - 1;
    known.set(content, place);
    return place;
  });
  return { items, places };
}

/** A name is given by a program; what the slot reads is what matters. */
function withoutName(slot: Slot): unknown {
  return { ...slot, name: '' };
}
