// Work that is sent on, asked about upward, or handed to a collective, though the sender may decide it.
import { directions, meetingKinds, referralReasons } from '../../vocabularies.ts';
import { place } from '../code-place.ts';
import type { Unit } from '../organisation.ts';
import { type Pattern, type Stage, times } from './pattern.ts';

const [up, sideways] = [place(directions, 'up'), place(directions, 'sideways')];
const reason = place(referralReasons, 'complexity');

interface Hop {
  readonly from: Unit;
  readonly to: Unit;
  readonly sender: number;
  readonly receiver: number;
}

function hop(
  { write }: Stage,
  matter: number,
  { from, to, sender, receiver }: Hop,
  referredOn: number,
): void {
  write('referral', {
    matter,
    sender,
    fromUnit: from.number,
    receiver,
    toUnit: to.number,
    direction: sideways,
    referredOn,
    reason,
  });
}

function twoDesks(stage: Stage): { there: Hop; back: Hop } {
  const [from, to] = [stage.unit(), stage.unit()];
  const [sender, receiver] = [stage.staffOf(from), stage.staffOf(to)];
  return {
    there: { from, to, sender, receiver },
    back: { from: to, to: from, sender: receiver, receiver: sender },
  };
}

const pingPong: Pattern = {
  families: ['pretext-or-passing-the-work'],
  plant: (stage) => {
    const { there, back } = twoDesks(stage);
    const matter = stage.matterOf(there.from, stage.ago(125));
    times(7, (index) => hop(stage, matter, index % 2 === 0 ? there : back, stage.ago(120 - 12 * index)));
    return { matter };
  },
};

const toAndFro: Pattern = {
  families: ['pretext-or-passing-the-work'],
  plant: (stage) => {
    const { there, back } = twoDesks(stage);
    times(8, (index) => {
      const matter = stage.matterOf(there.from, stage.ago(150 - index));
      hop(stage, matter, there, stage.ago(140 - 8 * index));
      hop(stage, matter, back, stage.ago(136 - 8 * index));
    });
    return { fromUnit: there.from.number, toUnit: there.to.number };
  },
};

const ownWorkPassedOn: Pattern = {
  families: ['pretext-or-passing-the-work'],
  plant: (stage) => {
    const from = stage.unit();
    const sender = stage.staffOf(from);
    times(6, (index) => {
      const to = stage.unit();
      const referredOn = stage.ago(130 - 15 * index);
      hop(
        stage,
        stage.matterOf(from, referredOn - 3),
        { from, to, sender, receiver: stage.staffOf(to) },
        referredOn,
      );
    });
    return { officer: sender };
  },
};

function askUpward({ write, ago }: Stage, matter: number, unit: Unit, asker: number, daysAgo: number): void {
  write('consultation', {
    matter,
    asker,
    askerUnit: unit.number,
    askedUnit: unit.parent ?? 0,
    direction: up,
    askedOn: ago(daysAgo),
    dueOn: ago(daysAgo - 14),
  });
}

const needlessUpwardQuestion: Pattern = {
  families: ['needless-referral-to-superiors'],
  plant: (stage) => {
    const unit = stage.unit();
    const officer = stage.staffOf(unit);
    times(7, (index) =>
      askUpward(stage, stage.matterOf(unit, stage.ago(140)), unit, officer, 130 - 12 * index),
    );
    return { officer };
  },
};

const waitingForInstruction: Pattern = {
  families: ['waiting-for-instruction'],
  quiet: true,
  plant: (stage) => {
    const unit = stage.unit();
    const officer = stage.staffOf(unit);
    const matter = stage.matterOf(unit, stage.ago(150));
    stage.write('assignment', {
      matter,
      assignee: officer,
      assigner: unit.head,
      unit: unit.number,
      assignedOn: stage.ago(150),
      dueOn: stage.ago(120),
      onOwnInitiative: 0,
    });
    times(3, (index) => askUpward(stage, matter, unit, officer, 140 - 20 * index));
    return { officer, matter };
  },
};

const ownDecisionToCollective: Pattern = {
  families: ['own-decision-put-to-collective'],
  plant: (stage) => {
    const unit = stage.unit();
    times(4, (index) => {
      const heldOn = stage.ago(120 - 20 * index);
      stage.write('meeting', {
        matter: stage.matterOf(unit, heldOn - 10),
        chair: unit.head,
        unit: unit.number,
        meetingKind: place(meetingKinds, 'collective-decision'),
        heldOn,
        concluded: 1,
        conclusionClear: 1,
      });
    });
    return { officer: unit.head };
  },
};

export const passingOnPatterns = {
  'referral-ping-pong': pingPong,
  'units-passing-to-and-fro': toAndFro,
  'own-work-passed-on': ownWorkPassedOn,
  'needless-upward-question': needlessUpwardQuestion,
  'waiting-for-instruction': waitingForInstruction,
  'own-decision-to-collective': ownDecisionToCollective,
} as const satisfies Record<string, Pattern>;
