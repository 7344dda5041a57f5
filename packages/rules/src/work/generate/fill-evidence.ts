import type { ReferenceTarget } from '../field.ts';
import { type Evidence, UNKNOWN } from '../store/evidence.ts';
import { evidenceBuilder } from '../store/evidence-builder.ts';
import { laneFields } from '../store/lane-fields.ts';
import { nameOf, type Row } from './row.ts';

/** Columns straight from rows, with no record in between: what the last versions say. */
export function fillEvidence(rows: Iterable<Row>): Evidence {
  const builder = evidenceBuilder();
  const known = new Map<ReferenceTarget, number[]>();
  const reference = (target: ReferenceTarget, number: number) => {
    const numbers = known.get(target) ?? [];
    known.set(target, numbers);
    return (numbers[number] ??= builder.number(target, nameOf(target, number)));
  };
  const buffer = new Int32Array(32);
  for (const { kind, id, source, values, withdrawnOn } of rows) {
    if (withdrawnOn !== undefined) continue;
    let lane = 0;
    for (const { name, type } of laneFields(kind)) {
      const value = values[name];
      buffer[lane++] =
        value === undefined ? UNKNOWN : type.type === 'reference' ? reference(type.to, value) : value;
    }
    builder.append(kind, id, source, buffer);
  }
  return builder.build();
}
