import { leaveCauses } from '../vocabularies.ts';
import { place } from './code-place.ts';
import { decideStep, deputy, head, manager, type Organisation, staff, type Unit } from './organisation.ts';
import type { Random } from './random.ts';
import type { RowWriter } from './row-writer.ts';

const annual = place(leaveCauses, 'annual');
const sick = place(leaveCauses, 'sick');

/** Share of the staff of a unit who receive dossiers, by their duty. */
export const oneStopShare = 0.15;

/** Writes units, posts, competences, delegations and leave; `first` and `last` are epoch days. */
export function writeOrganisation(
  { units, parties, collectiveKinds }: Organisation,
  { write }: RowWriter,
  random: Random,
  [first, last]: readonly [first: number, last: number],
): void {
  const since = first - 400;
  for (const unit of units) {
    const { number, kind, parent } = unit;
    write('unit', { unit: number, parent, unitKind: kind, from: since });
    for (const { officer, role, duty } of peopleOf(unit))
      write('post', { officer, unit: number, role, duty, from: since });
    // The head alone decides the first kind of a unit’s; the others whoever holds the matter.
    for (const [index, matterKind] of unit.decides.entries())
      write('competence', {
        matterKind,
        step: decideStep,
        unit: number,
        role: index === 0 ? head : undefined,
        from: since,
      });
    write('delegation', { delegator: unit.head, delegate: unit.deputies[0], from: since });
  }
  for (const matterKind of collectiveKinds)
    write('competence', { matterKind, step: decideStep, unit: parties[0]!.number, from: since });
  for (const unit of units)
    for (const { officer } of peopleOf(unit)) writeLeave(officer, write, random, [first, last]);
}

interface Person {
  readonly officer: number;
  readonly role: number;
  /** Who does like work: by the kind of unit and the role, staff in four groups and those at the one-stop desk. */
  readonly duty: number;
}

function peopleOf(unit: Unit): Person[] {
  const group = (role: number, duty: number) => (officer: number) => ({
    officer,
    role,
    duty: unit.kind * 10 + duty,
  });
  const desk = oneStop(unit);
  return [
    ...[unit.head].map(group(head, 0)),
    ...unit.deputies.map(group(deputy, 1)),
    ...unit.managers.map(group(manager, 2)),
    ...unit.staff.map((officer, index) =>
      group(staff, desk.includes(officer) ? 9 : 3 + (index % 4))(officer),
    ),
  ];
}

/** The staff of a unit who receive dossiers. */
export function oneStop({ staff }: Unit): readonly number[] {
  return staff.slice(0, Math.max(1, Math.floor(staff.length * oneStopShare)));
}

function writeLeave(
  officer: number,
  write: RowWriter['write'],
  random: Random,
  [first, last]: readonly number[],
): void {
  const from = random.between(first!, last!);
  if (random.chance(0.8)) write('leave', { officer, cause: annual, from, to: from + random.between(3, 12) });
  const ill = random.between(first!, last!);
  if (random.chance(0.1))
    write('leave', { officer, cause: sick, from: ill, to: ill + random.between(1, 20) });
}
