import { petitionKinds } from '../../vocabularies.ts';
import { oneStop } from '../organisation-rows.ts';
import { afterWorkingDays, type Scene } from './scene.ts';

/** A citizen's dossier at the one-stop desk. */
export function ordinaryDossier({ random, organisation, write, first, last, nextMatter }: Scene): void {
  const unit = random.pick(random.chance(0.7) ? organisation.communes : organisation.departments);
  const receivedOn = random.between(first, last);
  const limit = random.between(3, 15);
  const draw = random.between(0, 999);
  // Nine in ten before the limit; ten in a thousand more than five working days late.
  const used =
    draw < 900
      ? random.between(1, limit)
      : limit + (draw < 990 ? random.between(0, 4) : random.between(5, 20));
  const papers = random.between(0, 1999);
  write('dossier', {
    matter: nextMatter(),
    officer: random.pick(oneStop(unit)),
    unit: unit.number,
    procedure: random.between(1, 200),
    receivedOn,
    dueOn: afterWorkingDays(receivedOn, limit),
    completedOn: afterWorkingDays(receivedOn, used),
    supplementRequests: papers < 1600 ? 0 : papers < 1940 ? 1 : papers < 1999 ? 2 : 3,
    extraPapers: random.chance(0.001) ? 1 : 0,
  });
}

/** A petition, complaint or denunciation. */
export function ordinaryPetition({ random, organisation, write, first, last, nextMatter }: Scene): void {
  const unit = random.pick(organisation.units);
  const receivedOn = random.between(first, last);
  const draw = random.between(0, 999);
  const used =
    draw < 930 ? random.between(3, 20) : draw < 996 ? random.between(21, 30) : random.between(40, 90);
  write('petition', {
    matter: nextMatter(),
    officer: random.pick(unit.staff),
    unit: unit.number,
    petitionKind: random.between(0, petitionKinds.length - 1),
    receivedOn,
    dueOn: afterWorkingDays(receivedOn, 20),
    completedOn: afterWorkingDays(receivedOn, used),
    harassmentUpheld: random.chance(0.002) ? 1 : 0,
  });
}
