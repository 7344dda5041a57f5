import type { Atom, Circuit, ResolvedMetric, Slot } from '../program.ts';
import { type Numbered, numbered } from './numbered.ts';

type Unnamed<S> = S extends Slot ? Omit<S, 'name'> : never;

/** The slots, metrics and atoms of one kind of row, as the conditions that look at it ask for them. */
export interface RowBuilder {
  readonly slots: Numbered<Slot>;
  readonly metrics: Numbered<ResolvedMetric>;
  readonly atoms: Numbered<Atom>;
}

export function rowBuilder(): RowBuilder {
  return { slots: numbered(), metrics: numbered(), atoms: numbered() };
}

/** So that a condition which turns out not to run leaves nothing behind. */
export function copyOf({ slots, metrics, atoms }: RowBuilder): RowBuilder {
  return { slots: slots.copy(), metrics: metrics.copy(), atoms: atoms.copy() };
}

/** The number of a slot. Its name is `wanted`, with a number behind it when another slot has that name. */
export function slotOf({ slots }: RowBuilder, wanted: string, slot: Unnamed<Slot>): number {
  return slots.numberOf(slot, () => {
    const like = slots.items.filter(({ name }) => name === wanted || name.startsWith(`${wanted}#`)).length;
    return { ...slot, name: like === 0 ? wanted : `${wanted}#${like + 1}` };
  });
}

export function atomOf({ atoms }: RowBuilder, id: string, atom: Atom): Circuit {
  return { id, op: 'atom', atom: atoms.numberOf(atom, () => atom) };
}
