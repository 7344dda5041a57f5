import type { CivilDay } from '../core/civil-day.schema.ts';
import { coversDay } from '../core/day-interval.ts';
import type { Competence, Post, RecordChange, UnitStage } from './records.ts';

export const stageId = (unit: string, from: CivilDay): string => `${unit}@${from}`;
export const postId = ({
  officer,
  unit,
  role,
  from,
}: Pick<Post, 'officer' | 'unit' | 'role' | 'from'>): string => `${officer}@${unit}@${role}@${from}`;

/**
 * A record that holds on a day ends there. One that begins on that very day or later is taken back instead, so that none
 * ends before it begins.
 */
export function ended<Kind extends 'unit' | 'post' | 'competence'>(
  kind: Kind,
  record: { unit: UnitStage; post: Post; competence: Competence }[Kind],
  on: CivilDay,
): RecordChange {
  return { kind, before: record, after: record.from < on ? { ...record, to: on } : null } as RecordChange;
}

/** Another stage of a unit from a day on: the one that holds ends, the new one takes over its end. */
export function nextStage(
  stage: UnitStage,
  on: CivilDay,
  change: Partial<Pick<UnitStage, 'name' | 'parent' | 'unitKind'>>,
): RecordChange[] {
  if (stage.from === on) return [{ kind: 'unit', before: stage, after: { ...stage, ...change } }];
  return [
    ended('unit', stage, on),
    {
      kind: 'unit',
      before: null,
      after: { ...stage, ...change, id: stageId(stage.unit, on), from: on },
    },
  ];
}

/** Those that hold on a day or begin after it. */
export function heldFrom<Record extends { readonly from: CivilDay; readonly to: CivilDay | null }>(
  records: readonly Record[],
  on: CivilDay,
): Record[] {
  return records.filter((record) => coversDay(record, on) || record.from > on);
}
