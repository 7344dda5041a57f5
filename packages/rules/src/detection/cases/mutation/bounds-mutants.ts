import { slotsOf } from '../../analysis/circuits/walk-circuit.ts';
import type { Indicator } from '../../language/indicator.schema.ts';
import type { GrainProgram } from '../../program.ts';
import type { Rows } from '../../rows.ts';
import type { Mutant } from './mutant.ts';

/** The count of sure records read for the possible one, and the other way round, for every metric of a grain. */
export function boundsMutants(indicator: Indicator, grain: GrainProgram): readonly Mutant[] {
  const [notice] = grain.outputs;
  const ofNotice = notice ? slotsOf(notice.circuit, grain.atoms) : new Set<number>();
  return grain.slots.flatMap((slot, index) => {
    if (slot.from !== 'metric') return [];
    // An `urgent` that is unknown is no urgent, just as one that does not match: nobody could tell the mistake.
    const readings = ofNotice.has(index) ? (['low', 'high'] as const) : (['high'] as const);
    return readings.map((reads): Mutant => ({
      kind: 'bounds',
      node: slot.name,
      change: reads === 'low' ? 'possible → sure' : 'sure → possible',
      indicator,
      tamper: { slot: index, reads },
    }));
  });
}

export function tampered(rows: Rows, { slot, reads }: NonNullable<Mutant['tamper']>): Rows {
  const lane = rows[reads][slot]!;
  return { ...rows, low: rows.low.with(slot, lane), high: rows.high.with(slot, lane) };
}
