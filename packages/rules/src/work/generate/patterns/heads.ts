// What heads leave to others: their own acts, and the supervision of their people.
import { discoverers, findingTopics, signedActs } from '../../vocabularies.ts';
import { place } from '../code-place.ts';
import { type Pattern, type Stage, type Subject, times } from './pattern.ts';

function signedForHead(stage: Stage, count: number, acts: readonly string[], difficult: 0 | 1): Subject {
  const unit = stage.unit();
  // The second deputy has no delegation.
  const deputy = unit.deputies[1]!;
  times(count, (index) => {
    const signedOn = stage.ago(150 - 20 * index);
    stage.write('signature', {
      matter: stage.matterOf(unit, signedOn - 10),
      owner: unit.head,
      signer: deputy,
      unit: unit.number,
      act: place(signedActs, acts[index % acts.length]!),
      signedOn,
      difficult,
    });
  });
  return { head: unit.head, deputy };
}

const deputyAnswers: Pattern = {
  families: ['head-hands-matter-to-deputy'],
  plant: (stage) => signedForHead(stage, 7, ['reply', 'information'], 0),
};

const hardTasksToDeputy: Pattern = {
  families: ['head-hands-matter-to-deputy'],
  plant: (stage) => signedForHead(stage, 7, ['task'], 1),
};

const othersDecide: Pattern = {
  families: ['head-lets-others-decide-or-sign'],
  plant: (stage) => ({ officer: signedForHead(stage, 6, ['decision'], 0).head }),
};

const laxSupervision: Pattern = {
  families: ['lax-supervision'],
  quiet: true,
  plant: (stage) => {
    const unit = stage.unit();
    times(9, () =>
      stage.write('assignment', {
        matter: stage.matterOf(unit, stage.ago(150)),
        assignee: stage.staffOf(unit),
        assigner: unit.head,
        unit: unit.number,
        assignedOn: stage.ago(stage.random.between(140, 150)),
        dueOn: stage.ago(stage.random.between(100, 120)),
        onOwnInitiative: 1,
      }),
    );
    return { officer: unit.head };
  },
};

function violations(stage: Stage, count: number, handled: boolean): number {
  const unit = stage.unit();
  times(count, (index) => {
    const foundOn = stage.ago(150 - 20 * index);
    stage.write('finding', {
      officer: stage.staffOf(unit),
      unit: unit.number,
      topic: place(findingTopics, 'subordinate-violation'),
      foundOn,
      discoveredBy: place(discoverers, handled ? 'higher-level' : 'own-unit'),
      handledOn: handled ? foundOn + 20 : undefined,
    });
  });
  return unit.head;
}

const violationsLeftToOthers: Pattern = {
  families: ['head-lenient-on-violations'],
  plant: (stage) => ({ officer: violations(stage, 4, true) }),
};

const violationNotHandled: Pattern = {
  families: ['head-lenient-on-violations'],
  plant: (stage) => ({ officer: violations(stage, 1, false) }),
};

export const headPatterns = {
  'deputy-answers-for-head': deputyAnswers,
  'hard-tasks-to-deputy': hardTasksToDeputy,
  'others-decide-for-head': othersDecide,
  'lax-supervision': laxSupervision,
  'violations-left-to-others': violationsLeftToOthers,
  'violation-not-handled': violationNotHandled,
} as const satisfies Record<string, Pattern>;
