// A matter and the work on it, done as it should be, with the slips that every office has.
import {
  assignmentResults,
  directions,
  meetingKinds,
  referralReasons,
  returnReasons,
  signedActs,
  standpoints,
} from '../../vocabularies.ts';
import { place } from '../code-place.ts';
import type { Unit } from '../organisation.ts';
import { afterWorkingDays, type Scene } from './scene.ts';

const [up, sideways] = [place(directions, 'up'), place(directions, 'sideways')];
const [working, collective] = [place(meetingKinds, 'working'), place(meetingKinds, 'collective-decision')];
const noCompetence = place(referralReasons, 'no-competence');
const clear = place(standpoints, 'clear');
const done = place(assignmentResults, 'done');

interface Task extends Scene {
  readonly unit: Unit;
  readonly matter: number;
  readonly openedOn: number;
  readonly assignee: number;
  readonly leader: number;
}

/** A matter of a unit: given to somebody, worked on, signed. */
export function ordinaryTask(scene: Scene): void {
  const { random, organisation, first, last, nextMatter, write } = scene;
  const unit = random.pick(organisation.units);
  const assignee = random.pick(random.chance(0.1) && unit.managers.length > 0 ? unit.managers : unit.staff);
  if (scene.quiet.has(assignee) || scene.quiet.has(unit.head)) return;
  const openedOn = random.between(first, last);
  const task: Task = {
    ...scene,
    unit,
    assignee,
    openedOn,
    matter: nextMatter(),
    leader: random.chance(0.4) ? unit.head : random.pick(unit.deputies),
  };
  // Half of what a unit works on it decides itself; the rest belongs to another, which is asked or is sent the matter.
  const owner = unit.decides.length > 0 && random.chance(0.5) ? unit : random.pick(organisation.departments);
  const own = owner === unit;
  // The first party body decides what goes to a collective of the province.
  const collectiveMatter = !own && unit !== organisation.parties[0] && random.chance(0.1);
  const matterKind = random.pick(collectiveMatter ? organisation.collectiveKinds : owner.decides);
  const closedOn = assign(task);
  write('matter', { matter: task.matter, matterKind, unit: owner.number, openedOn, closedOn });
  if (random.chance(0.5)) consult(task, own);
  if (random.chance(0.35)) advise(task);
  if (random.chance(0.3)) meet(task, collectiveMatter);
  if (random.chance(0.4)) report(task);
  if (random.chance(0.4)) sign(task);
  if (!own && random.chance(0.6)) refer(task, owner);
  else if (own && random.chance(0.01)) refer(task, random.pick(organisation.departments));
}

/** Gives the day of completion. */
function assign({ random, write, matter, unit, assignee, leader, openedOn, last }: Task): number {
  const limit = random.between(8, 30);
  const draw = random.between(0, 9999);
  // 90 % within the limit, 8 in a thousand forgotten, which their leader mostly chases.
  const used =
    draw < 9000
      ? random.between(2, limit)
      : limit +
        (draw < 9600 ? random.between(1, 5) : draw < 9920 ? random.between(6, 14) : random.between(60, 300));
  const dueOn = afterWorkingDays(openedOn, limit);
  const completedOn = afterWorkingDays(openedOn, used);
  const slip = random.between(0, 199);
  const clearAssignment = () => (random.chance(0.97) ? 1 : 0);
  write('assignment', {
    matter,
    assignee,
    assigner: leader,
    unit: unit.number,
    assignedOn: openedOn,
    dueOn,
    completedOn,
    result:
      slip < 191
        ? done
        : slip < 198
          ? done + 1
          : place(assignmentResults, slip < 199 ? 'not-done' : 'done-wrongly'),
    backlog: random.chance(0.04) ? 1 : 0,
    novel: random.chance(0.03) ? 1 : 0,
    difficult: random.chance(0.1) ? 1 : 0,
    onOwnInitiative: random.chance(0.15) ? 1 : 0,
    clearPerson: clearAssignment(),
    clearWork: clearAssignment(),
    clearTime: clearAssignment(),
    clearResponsibility: clearAssignment(),
    clearProduct: clearAssignment(),
    clearAuthority: clearAssignment(),
  });
  if (completedOn > dueOn + 3 && dueOn + 4 <= last && random.chance(0.85))
    write('reminder', {
      matter,
      reminder: leader,
      reminded: assignee,
      unit: unit.number,
      remindedOn: dueOn + random.between(2, 4),
    });
  return completedOn;
}

function consult(
  { random, organisation, write, matter, unit, assignee, openedOn }: Task,
  own: boolean,
): void {
  const other = random.pick(organisation.units);
  if (other === unit) return;
  const askedOn = openedOn + random.between(0, 5);
  const asked = random.pick(other.staff);
  const consultation = write('consultation', {
    matter,
    asker: assignee,
    askerUnit: unit.number,
    asked,
    askedUnit: other.number,
    direction: random.chance(own ? 0.98 : 0.7) ? sideways : up,
    askedOn,
    dueOn: afterWorkingDays(askedOn, 10),
  });
  const draw = random.between(0, 999);
  if (consultation === undefined || draw >= 988) return;
  const stance = random.between(0, 199);
  write('reply', {
    matter,
    consultation,
    replier: asked,
    unit: other.number,
    repliedOn: afterWorkingDays(askedOn, draw < 960 ? random.between(1, 9) : random.between(11, 20)),
    standpoint: stance < 197 ? clear : clear + 1,
    judgedBy: stance >= 197 || random.chance(0.3) ? unit.head : undefined,
  });
}

function advise({ random, write, matter, unit, assignee, openedOn }: Task): void {
  const submittedOn = openedOn + random.between(1, 6);
  const returned = random.chance(0.06);
  const advice = { matter, author: assignee, unit: unit.number, position: random.between(1, 3) };
  const onOwnInitiative = random.chance(0.4) ? 1 : 0;
  const first = { ...advice, submittedOn, newCircumstances: 0, onOwnInitiative };
  if (!returned) {
    write('advice', first);
    return;
  }
  const returnedOn = submittedOn + random.between(1, 4);
  write('advice', { ...first, returnedOn, returnReason: random.between(0, returnReasons.length - 1) });
  write('advice', { ...first, submittedOn: returnedOn + random.between(1, 5), newCircumstances: 1 });
}

function meet({ random, write, matter, unit, leader, openedOn }: Task, toCollective: boolean): void {
  write('meeting', {
    matter,
    chair: leader,
    unit: unit.number,
    meetingKind: toCollective ? collective : working,
    heldOn: openedOn + random.between(1, 15),
    concluded: random.chance(0.93) ? 1 : 0,
    conclusionClear: random.chance(0.99) ? 1 : 0,
  });
}

function report({ random, write, matter, unit, assignee, leader, openedOn }: Task): void {
  const dueOn = afterWorkingDays(openedOn, random.between(5, 15));
  const draw = random.between(0, 999);
  write('report', {
    matter,
    reporter: assignee,
    requester: leader,
    unit: unit.number,
    askedOn: openedOn,
    dueOn,
    reportedOn:
      draw < 960
        ? random.between(openedOn, dueOn)
        : dueOn + (draw < 985 ? random.between(1, 5) : random.between(9, 30)),
  });
}

function sign({ random, write, matter, unit, openedOn }: Task): void {
  const draw = random.between(0, 9999);
  const signer = draw < 9000 ? unit.head : draw < 9980 ? unit.deputies[0]! : unit.deputies[1]!;
  write('signature', {
    matter,
    owner: unit.head,
    signer,
    unit: unit.number,
    act: random.between(0, signedActs.length - 1),
    signedOn: openedOn + random.between(3, 25),
    difficult: random.chance(0.1) ? 1 : 0,
  });
}

/** A matter that belongs to another unit goes there, and is nearly always accepted within days. */
function refer({ random, write, matter, unit, assignee, openedOn }: Task, owner: Unit): void {
  if (owner === unit) return;
  const referredOn = openedOn + random.between(1, 5);
  write('referral', {
    matter,
    sender: assignee,
    fromUnit: unit.number,
    receiver: random.pick(owner.staff),
    toUnit: owner.number,
    direction: sideways,
    referredOn,
    acceptedOn: random.chance(0.98) ? referredOn + random.between(0, 4) : undefined,
    reason: noCompetence,
  });
}
