import type { ReferenceTarget } from '../../field.ts';
import type { Unit } from '../organisation.ts';
import type { Random } from '../random.ts';
import type { RowWriter } from '../row-writer.ts';

/** Where a pattern is acted out: in units and by people of whom no other pattern is told. */
export interface Stage {
  readonly random: Random;
  readonly write: RowWriter['write'];
  /** A department or a commune with its own kinds of matter; another one with every call. */
  readonly unit: () => Unit;
  /** Somebody on the staff of a unit, not at the one-stop desk; another one with every call. */
  readonly staffOf: (unit: Unit) => number;
  /** The day so many days before the last. */
  readonly ago: (days: number) => number;
  /** An unsettled matter that a unit may decide through whoever holds it; its number. */
  readonly matterOf: (unit: Unit, openedOn: number) => number;
  /** A matter that a collective of the province decides; its number. */
  readonly collectiveMatter: (unit: Unit, openedOn: number) => number;
  /** A matter of which no register tells; its number. */
  readonly looseMatter: () => number;
}

/** Whom or what a pattern is about, by the keys of the row that should be found. */
export type Subject = Readonly<Partial<Record<SubjectKey, number>>>;
export type SubjectKey =
  'officer' | 'unit' | 'matter' | 'head' | 'deputy' | 'fromUnit' | 'toUnit' | 'collective';

export const targetOf: Readonly<Record<SubjectKey, ReferenceTarget>> = {
  officer: 'officer',
  unit: 'unit',
  matter: 'matter',
  head: 'officer',
  deputy: 'officer',
  fromUnit: 'unit',
  toUnit: 'unit',
  collective: 'unit',
};

export interface Pattern {
  /** Families of behaviours that the pattern is an example of. */
  readonly families: readonly string[];
  /** The pattern includes that something did not happen, so ordinary work must leave its officer alone. */
  readonly quiet?: boolean;
  /** Writes the records, and says whom they are about. */
  readonly plant: (stage: Stage) => Subject;
}

export function times(count: number, act: (index: number) => void): void {
  for (let index = 0; index < count; index++) act(index);
}
