import type { WorkKindId } from '../../work/work.ts';
import { decideRows } from './decide-rows.ts';
import type { RecordFilter } from '../program.ts';
import { fieldBounds } from './slots/field-bounds.ts';
import type { Seen } from './seen.ts';

/** The outcome of a metric's `where` for every record of its kind. */
export function filterOutcomes(filter: RecordFilter, kind: WorkKindId, { asOf, days }: Seen): Uint8Array {
  const lanes = filter.slots.map((slot) => {
    if (slot.from !== 'field') throw new Error(`a filter of records looks at ${slot.name}`);
    return fieldBounds(asOf.lane(kind, slot.field));
  });
  const size = asOf.exists(kind).length;
  const rows = { size, low: lanes.map(({ low }) => low), high: lanes.map(({ high }) => high) };
  return decideRows(filter.atoms, filter.circuit, rows, days.between);
}
