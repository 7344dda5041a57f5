// Work left lying, half done, or not reported; citizens kept waiting or sent for more papers.
import { assignmentResults, petitionKinds } from '../../vocabularies.ts';
import { place } from '../code-place.ts';
import type { Values } from '../row.ts';
import { type Pattern, type Stage, times } from './pattern.ts';

interface TaskDays {
  readonly assigned: number;
  readonly due: number;
  /** Days ago; undefined while it is open. */
  readonly completed?: number;
}

function tasks(stage: Stage, count: number, { assigned, due, completed }: TaskDays, values: Values) {
  const unit = stage.unit();
  const officer = stage.staffOf(unit);
  times(count, (index) => {
    // Spread over six weeks, so that no leave covers most of them.
    const earlier = Math.floor((40 * index) / count);
    stage.write('assignment', {
      matter: stage.matterOf(unit, stage.ago(assigned + earlier)),
      assignee: officer,
      assigner: unit.deputies[0],
      unit: unit.number,
      assignedOn: stage.ago(assigned + earlier),
      dueOn: stage.ago(due + earlier),
      completedOn: completed === undefined ? undefined : stage.ago(completed + earlier),
      onOwnInitiative: 0,
      ...values,
    });
  });
  return { officer };
}

const open = { assigned: 130, due: 100 };
const late = { assigned: 120, due: 90, completed: 50 };
const onTime = { assigned: 120, due: 90, completed: 92 };

function dossiers(stage: Stage, count: number, limit: number, used: number, values: Values) {
  const unit = stage.unit();
  const officer = stage.staffOf(unit);
  times(count, (index) => {
    const receivedOn = stage.ago(150 - 5 * index);
    stage.write('dossier', {
      matter: stage.looseMatter(),
      officer,
      unit: unit.number,
      procedure: 1,
      receivedOn,
      dueOn: receivedOn + limit,
      completedOn: receivedOn + used,
      supplementRequests: 0,
      extraPapers: 0,
      ...values,
    });
  });
  return { officer };
}

const unreportedTasks: Pattern = {
  families: ['task-not-reported'],
  plant: (stage) => {
    const unit = stage.unit();
    const officer = stage.staffOf(unit);
    times(7, (index) => {
      const askedOn = stage.ago(165 - 20 * index);
      stage.write('report', {
        matter: stage.matterOf(unit, askedOn),
        reporter: officer,
        requester: unit.deputies[0],
        unit: unit.number,
        askedOn,
        dueOn: askedOn + 10,
      });
    });
    return { officer };
  },
};

const petitionsUnanswered: Pattern = {
  families: ['indifference-to-citizens'],
  plant: (stage) => {
    const unit = stage.unit();
    const officer = stage.staffOf(unit);
    times(5, (index) =>
      stage.write('petition', {
        matter: stage.looseMatter(),
        officer,
        unit: unit.number,
        petitionKind: place(petitionKinds, 'complaint'),
        receivedOn: stage.ago(170 - 12 * index),
        dueOn: stage.ago(140 - 12 * index),
      }),
    );
    return { officer };
  },
};

export const idleWorkPatterns = {
  'stuck-and-nothing-decided': {
    families: ['no-initiative-proposing-or-deciding'],
    quiet: true,
    plant: (stage) => tasks(stage, 6, open, {}),
  },
  'hard-work-without-advice': {
    families: ['no-initiative-advising'],
    quiet: true,
    plant: (stage) => tasks(stage, 6, open, { difficult: 1 }),
  },
  'duty-left-undone': {
    families: ['duty-unperformed-backlog-or-novel'],
    plant: (stage) => tasks(stage, 5, onTime, { backlog: 1, result: place(assignmentResults, 'not-done') }),
  },
  'perfunctory-late': {
    families: ['perfunctory-work'],
    quiet: true,
    plant: (stage) => tasks(stage, 16, late, { result: place(assignmentResults, 'done') }),
  },
  'perfunctory-half-done': {
    families: ['perfunctory-work'],
    quiet: true,
    plant: (stage) => tasks(stage, 16, onTime, { result: place(assignmentResults, 'done-in-part') }),
  },
  'unreported-tasks': unreportedTasks,
  'petitions-unanswered': petitionsUnanswered,
  'dossiers-dragged': {
    families: ['delay-or-harassment-of-citizens'],
    plant: (stage) => dossiers(stage, 14, 7, 30, {}),
  },
  'repeated-supplements': {
    families: ['delay-or-harassment-of-citizens'],
    plant: (stage) => dossiers(stage, 6, 30, 25, { supplementRequests: 4 }),
  },
  'extra-papers': {
    families: ['extra-procedure-or-paper'],
    plant: (stage) => dossiers(stage, 4, 10, 8, { extraPapers: 2 }),
  },
} as const satisfies Record<string, Pattern>;
