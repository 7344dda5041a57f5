import type { CivilDay } from '../core/civil-day.schema.ts';
import { coversDay } from '../core/day-interval.ts';
import type { Dated, Post, UnitStage } from './records.ts';

/** Of the records that hold on a day, the one that began last, then the smallest id: as the engine chooses. */
function lastBegun<Record extends Dated & { readonly id: string }>(
  records: readonly Record[],
  day: CivilDay,
): Record | undefined {
  return records
    .filter((record) => coversDay(record, day))
    .toSorted((a, b) => (a.from === b.from ? (a.id < b.id ? -1 : 1) : a.from > b.from ? -1 : 1))[0];
}

/** The unit as it stood on a day; nothing when it did not. */
export function unitOn(units: readonly UnitStage[], unit: string, day: CivilDay): UnitStage | undefined {
  return lastBegun(
    units.filter((stage) => stage.unit === unit),
    day,
  );
}

/** Who headed a unit on a day, acting heads included; nothing when nobody did, or more than one person. */
export function headOfUnitOn(posts: readonly Post[], unit: string, day: CivilDay): string | undefined {
  const heads = posts.filter((post) => post.unit === unit && post.role === 'head' && coversDay(post, day));
  const [head, ...others] = new Set(heads.map(({ officer }) => officer));
  return others.length === 0 ? head : undefined;
}

/** The unit where an officer served on a day; of several the post that began last. */
export function unitOfOfficerOn(posts: readonly Post[], officer: string, day: CivilDay): string | undefined {
  return lastBegun(
    posts.filter((post) => post.officer === officer),
    day,
  )?.unit;
}

/** The units directly under a unit on a day. */
export function childrenOn(units: readonly UnitStage[], unit: string, day: CivilDay): UnitStage[] {
  return units.filter((stage) => stage.parent === unit && coversDay(stage, day));
}
