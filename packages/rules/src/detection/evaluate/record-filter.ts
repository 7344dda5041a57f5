import type { WorkKindId } from '../../work/work.ts';
import { columnar } from '../backends/columnar.ts';
import { masksFor } from '../backends/masks.ts';
import { match, noMatch, unknown } from '../outcome.ts';
import type { RecordFilter } from '../program.ts';
import type { Seen } from './seen.ts';
import { fieldBounds } from './slots/field-bounds.ts';

/** The outcome of a metric's `where` for every record of its kind. */
export function filterOutcomes(
  { slots, atoms, circuit }: RecordFilter,
  kind: WorkKindId,
  { asOf, days }: Seen,
): Uint8Array {
  const lanes = slots.map((slot) => {
    if (slot.from !== 'field') throw new Error(`a filter of records looks at ${slot.name}`);
    return fieldBounds(asOf.lane(kind, slot.field));
  });
  const size = asOf.exists(kind).length;
  const filter = { slots, atoms, outputs: [{ circuit }] };
  const masks = masksFor(filter, size, { atoms: false });
  columnar(filter, days)(
    { size, low: lanes.map(({ low }) => low), high: lanes.map(({ high }) => high) },
    masks,
  );
  const [sure, open] = [masks.outputs.sure[0]!, masks.outputs.unknown[0]!];
  const outcomes = new Uint8Array(size);
  for (let record = 0; record < size; record++) {
    outcomes[record] = sure[record] === 1 ? match : open[record] === 1 ? unknown : noMatch;
  }
  return outcomes;
}
