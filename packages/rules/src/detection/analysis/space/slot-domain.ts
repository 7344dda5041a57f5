import { epochDayOf } from '../../../core/epoch-day.ts';
import { fieldOf, happenedOn } from '../../../work/work.ts';
import type { GrainProgram, Slot } from '../../program.ts';

/** The whole numbers that a slot can hold when its value is known. */
export interface SlotDomain {
  readonly min: number;
  readonly max: number;
  /** Days, of which a witness shows the as-of day when any day would do. */
  readonly isDay: boolean;
}

/**
 * More of anything than one row can count: two percentages or eight such numbers still add up exactly. The one assumption
 * of the analysis: an indicator that needs more is called dead.
 */
export const mostCounted = 10_000_000;

/** The first and the last day that evidence can hold. */
const firstDay = epochDayOf({ year: 1975, month: 6, day: 13 });
const lastDay = epochDayOf({ year: 9999, month: 12, day: 31 });

export function slotDomain(slot: Slot, program: Pick<GrainProgram, 'metrics'>, asOf: number): SlotDomain {
  if (slot.from === 'field') return fieldDomain(slot, asOf);
  const { aggregate, window } = program.metrics[slot.metric]!;
  const days = window.span.to - window.span.from;
  const most =
    window.kind === 'consecutive'
      ? Math.max(1, Math.ceil(days / (window.period === 'month' ? 28 : 90)) + 1)
      : aggregate.kind === 'max'
        ? Math.min(aggregate.max, mostCounted)
        : mostCounted;
  return { min: 0, max: most, isDay: false };
}

function fieldDomain({ kind, field }: Slot & { from: 'field' }, asOf: number): SlotDomain {
  const type = fieldOf(kind, field)?.type;
  switch (type?.type) {
    case 'day':
      return { min: firstDay, max: happenedOn(kind).includes(field) ? asOf : lastDay, isDay: true };
    case 'whole':
      return { min: type.min, max: Math.min(type.max, mostCounted), isDay: false };
    case 'truth':
      return { min: 0, max: 1, isDay: false };
    case 'code':
      return { min: 0, max: type.values.length - 1, isDay: false };
    default:
      return { min: 0, max: mostCounted, isDay: false };
  }
}
