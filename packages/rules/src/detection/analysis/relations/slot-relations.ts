import type { GrainProgram, ResolvedMetric, Slot } from '../../program.ts';
import type { RowSet, SlotRelation } from '../space/row-shape.ts';
import type { Moment } from '../space/row-space.ts';
import { filterImplications } from './filter-implications.ts';
import { countsAtMost, countsRecords, looksWithin } from './metric-relations.ts';

type Slots = Pick<GrainProgram, 'slots' | 'metrics'>;

/** What holds between the slots of every row of a grain. */
export function slotRelations({ slots, metrics }: Slots, moment: Moment): SlotRelation[] {
  const implies = filterImplications(metrics, moment);

  const relate = (index: number, otherIndex: number): SlotRelation[] => {
    const [slot, other] = [slots[index]!, slots[otherIndex]!];
    if (slot.from === 'peer' && other.from === 'peer')
      return isLowerPeer(slot, other)
        ? [{ kind: 'at-most', slot: index, other: otherIndex, rows: 'complete' }]
        : [];
    if (slot.from !== 'metric' || other.from !== 'metric') return [];
    const [metric, otherMetric] = [metrics[slot.metric]!, metrics[other.metric]!];
    const within = (rows: RowSet): boolean =>
      looksWithin(metric, otherMetric, () => implies(slot.metric, other.metric, rows));
    if (!within('complete')) return [];
    const ends = { slot: index, other: otherIndex };
    if (!countsAtMost(metric, otherMetric))
      return countsRecords(otherMetric) ? [{ kind: 'present', ...ends, rows: 'complete' }] : [];
    const rows = startAtZero(metric, otherMetric) && within('all') ? 'all' : 'complete';
    return [{ kind: 'at-most', ...ends, rows }];
  };

  return slots.flatMap((_, index) =>
    slots.flatMap((__, other) => (index === other ? [] : relate(index, other))),
  );
}

/** Without records a metric that then knows nothing is open at both ends, and the other may not be. */
function startAtZero(...metrics: readonly ResolvedMetric[]): boolean {
  return metrics.every(({ emptyAs }) => emptyAs === 'zero');
}

function isLowerPeer(slot: Slot & { from: 'peer' }, other: Slot & { from: 'peer' }): boolean {
  return (
    slot.metric === other.metric &&
    slot.peer.among === other.peer.among &&
    slot.peer.percentile <= other.peer.percentile
  );
}
