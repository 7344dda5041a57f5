import { overlaps } from '../../core/day-interval.ts';
import { unitOn } from '../on-day.ts';
import type { UnitStage } from '../records.ts';
import { coverWhole } from './cover.ts';
import type { Fault } from './fault.ts';

/** The first fault of the tree that touches one of some units: its own stages, its parents, and whatever hangs under it. */
export function treeFault(units: readonly UnitStage[], touched: ReadonlySet<string>): Fault | undefined {
  const byUnit = Map.groupBy(units, ({ unit }) => unit);
  const near = units.filter(
    ({ unit, parent }) => touched.has(unit) || (parent !== null && touched.has(parent)),
  );
  for (const stage of near) {
    if (stage.to !== null && stage.to <= stage.from) return { code: 'DATES_OUT_OF_ORDER', about: stage.unit };
    if (byUnit.get(stage.unit)!.some((other) => other !== stage && overlaps(other, stage)))
      return { code: 'UNIT_CODE_TAKEN', about: stage.unit };
    if (stage.parent === stage.unit) return { code: 'UNIT_UNDER_ITSELF', about: stage.unit };
    if (stage.parent !== null && !coverWhole(byUnit.get(stage.parent) ?? [], stage))
      return { code: 'PARENT_NOT_STANDING', about: stage.unit };
  }
  return cycle(units, byUnit, touched);
}

/** A cycle can begin only on a day on which some stage begins. */
function cycle(
  units: readonly UnitStage[],
  byUnit: ReadonlyMap<string, readonly UnitStage[]>,
  touched: ReadonlySet<string>,
): Fault | undefined {
  const days = new Set(units.map(({ from }) => from));
  for (const unit of touched) {
    for (const day of days) {
      const seen = new Set<string>();
      for (let at: string | null = unit; at !== null;) {
        if (seen.has(at)) return { code: 'UNIT_UNDER_ITSELF', about: unit };
        seen.add(at);
        at = unitOn(byUnit.get(at) ?? [], at, day)?.parent ?? null;
      }
    }
  }
  return undefined;
}
