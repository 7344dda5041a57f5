import type { Atom, Circuit, RecordFilter, ResolvedMetric, Slot } from '../../program.ts';
import { withAtoms, withSlots } from '../circuits/renumber.ts';
import { Questions } from '../questions.ts';
import type { RowSet } from '../space/row-shape.ts';
import type { Moment } from '../space/row-space.ts';

/**
 * Whether every record that the filter of one metric lets through is let through by that of another: surely when surely,
 * possibly when possibly. False when it cannot be proved.
 */
export type FilterImplies = (metric: number, other: number, rows: RowSet) => boolean;

export function filterImplications(metrics: readonly ResolvedMetric[], moment: Moment): FilterImplies {
  const filters = metrics.map(({ where }) => JSON.stringify(where));
  const byKind = new Map<string, FiltersOfKind>();
  const decided = new Map<string, boolean>();

  const filtersOf = (kind: string): FiltersOfKind => {
    let found = byKind.get(kind);
    if (!found) {
      const wheres = metrics.map((metric) => (metric.kind === kind ? metric.where : null));
      byKind.set(kind, (found = beside(wheres, moment)));
    }
    return found;
  };

  return (metric, other, rows) => {
    if (filters[metric] === filters[other] || metrics[other]!.where === null) return true;
    const key = `${rows} ${filters.indexOf(filters[metric]!)} ${filters.indexOf(filters[other]!)}`;
    let answer = decided.get(key);
    if (answer === undefined) {
      const { circuits, questions } = filtersOf(metrics[metric]!.kind);
      const [one, wanted] = [circuits[metric]!, circuits[other]!];
      const some = questions[rows];
      answer =
        some.canBe({ circuit: one, is: 'sure' }, { circuit: wanted, is: 'not sure' }) === 'no' &&
        some.canBe({ circuit: one, is: 'possible' }, { circuit: wanted, is: 'not possible' }) === 'no';
      decided.set(key, answer);
    }
    return answer;
  };
}

interface FiltersOfKind {
  readonly questions: Readonly<Record<RowSet, Questions>>;
  /** The filter of each metric of the kind over common slots and atoms. */
  readonly circuits: readonly Circuit[];
}

const everyRecord: Circuit = { id: 'every', op: 'all', of: [] };

function beside(filters: readonly (RecordFilter | null)[], moment: Moment): FiltersOfKind {
  const slots: Slot[] = [];
  const atoms: Atom[] = [];
  const circuits = filters.map((filter): Circuit => {
    if (!filter) return everyRecord;
    const places = filter.slots.map((slot) => {
      const found = slots.findIndex(({ name }) => name === slot.name);
      return found === -1 ? slots.push(slot) - 1 : found;
    });
    const first = atoms.length;
    atoms.push(...filter.atoms.map((atom) => withSlots(atom, (slot) => places[slot]!)));
    return withAtoms(filter.circuit, (atom) => atom + first);
  });
  const shape = { slots, atoms, metrics: [], relations: [] };
  return {
    circuits,
    questions: {
      complete: new Questions(shape, 'complete', moment),
      all: new Questions(shape, 'all', moment),
    },
  };
}
