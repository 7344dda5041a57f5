// One matter asked about, met over, reported on and advised on again and again; questions that get no answer, or none that helps.
import { directions, meetingKinds, returnReasons, standpoints } from '../../vocabularies.ts';
import { place } from '../code-place.ts';
import { type Pattern, type Stage, times } from './pattern.ts';

const sideways = place(directions, 'sideways');
const [working, collective] = [place(meetingKinds, 'working'), place(meetingKinds, 'collective-decision')];

const consultationLoop: Pattern = {
  families: ['one-matter-many-meetings'],
  plant: (stage) => {
    const unit = stage.unit();
    const officer = stage.staffOf(unit);
    const matter = stage.matterOf(unit, stage.ago(150));
    const asked = Array.from({ length: 5 }, stage.unit);
    times(10, (index) => {
      const askedOn = stage.ago(140 - 12 * index);
      const consulted = asked[index % 5]!;
      const replier = stage.staffOf(consulted);
      const consultation = stage.write('consultation', {
        matter,
        asker: officer,
        askerUnit: unit.number,
        asked: replier,
        askedUnit: consulted.number,
        direction: sideways,
        askedOn,
      });
      stage.write('reply', { matter, consultation, replier, unit: consulted.number, repliedOn: askedOn + 4 });
    });
    return { officer, matter };
  },
};

function meetings(stage: Stage, concluded: 0 | 1, conclusionClear: 0 | 1 | undefined, oneMatter: boolean) {
  const unit = stage.unit();
  const matter = stage.matterOf(unit, stage.ago(140));
  times(5, (index) =>
    stage.write('meeting', {
      matter: oneMatter ? matter : stage.matterOf(unit, stage.ago(140)),
      chair: unit.head,
      unit: unit.number,
      meetingKind: working,
      heldOn: stage.ago(130 - 20 * index),
      concluded,
      conclusionClear,
    }),
  );
  return { officer: unit.head, matter };
}

const meetingsWithoutConclusion: Pattern = {
  families: ['one-matter-many-meetings'],
  plant: (stage) => meetings(stage, 0, undefined, true),
};

const unclearConclusions: Pattern = {
  families: ['vague-conclusion-or-no-decision'],
  plant: (stage) => ({ officer: meetings(stage, 1, 0, false).officer }),
};

const collectiveWithoutDecision: Pattern = {
  families: ['vague-conclusion-or-no-decision'],
  plant: (stage) => {
    const unit = stage.unit();
    times(10, (index) =>
      stage.write('meeting', {
        matter: stage.collectiveMatter(unit, stage.ago(110)),
        chair: unit.head,
        unit: unit.number,
        meetingKind: collective,
        heldOn: stage.ago(90 - 5 * index),
        concluded: 0,
      }),
    );
    return { collective: unit.number };
  },
};

const reportsDemanded: Pattern = {
  families: ['one-matter-many-meetings'],
  plant: (stage) => {
    const unit = stage.unit();
    const matter = stage.matterOf(unit, stage.ago(150));
    times(8, (index) => {
      const askedOn = stage.ago(140 - 15 * index);
      stage.write('report', {
        matter,
        reporter: stage.staffOf(unit),
        requester: unit.head,
        unit: unit.number,
        askedOn,
        dueOn: askedOn + 7,
        reportedOn: askedOn + 5,
      });
    });
    return { officer: unit.head, matter };
  },
};

function adviceAgain(stage: Stage, count: number, said: (index: number) => Readonly<Record<string, number>>) {
  const unit = stage.unit();
  const officer = stage.staffOf(unit);
  const matter = stage.matterOf(unit, stage.ago(150));
  times(count, (index) =>
    stage.write('advice', {
      matter,
      author: officer,
      unit: unit.number,
      submittedOn: stage.ago(140 - 20 * index),
      newCircumstances: 0,
      onOwnInitiative: 1,
      ...said(index),
    }),
  );
  return { officer, matter };
}

const circularAdvice: Pattern = {
  families: ['circular-or-unclear-advice'],
  plant: (stage) =>
    adviceAgain(stage, 4, (index) => ({
      position: 1,
      returnedOn: stage.ago(136 - 20 * index),
      returnReason: place(returnReasons, index % 2 === 0 ? 'missing-elements' : 'no-standpoint'),
    })),
};

const inconsistentPosition: Pattern = {
  families: ['inconsistent-advice', 'circular-or-unclear-advice'],
  plant: (stage) => adviceAgain(stage, 4, (index) => ({ position: 1 + (index % 2) })),
};

/** Questions of other units to one officer, and how long each waits for a reply; null when none comes. */
function asked(
  stage: Stage,
  count: number,
  replied: { readonly after: number; readonly standpoint?: number } | null,
) {
  const unit = stage.unit();
  const officer = stage.staffOf(unit);
  times(count, (index) => {
    const asker = stage.unit();
    const askedOn = stage.ago(160 - 12 * index);
    const matter = stage.matterOf(asker, askedOn - 5);
    const consultation = stage.write('consultation', {
      matter,
      asker: stage.staffOf(asker),
      askerUnit: asker.number,
      asked: officer,
      askedUnit: unit.number,
      direction: sideways,
      askedOn,
      dueOn: askedOn + 14,
    });
    if (replied === null) return;
    const { after, standpoint } = replied;
    const judgedBy = standpoint === undefined ? undefined : asker.head;
    const said = { matter, consultation, replier: officer, unit: unit.number, standpoint, judgedBy };
    stage.write('reply', { ...said, repliedOn: askedOn + after });
  });
  return { officer };
}

const family = ['no-or-vague-reply-when-consulted'];

export const askingAndMeetingPatterns = {
  'consultation-loop': consultationLoop,
  'meetings-without-conclusion': meetingsWithoutConclusion,
  'unclear-conclusions': unclearConclusions,
  'collective-without-decision': collectiveWithoutDecision,
  'reports-demanded-repeatedly': reportsDemanded,
  'circular-advice': circularAdvice,
  'inconsistent-position': inconsistentPosition,
  'unanswered-consultations': { families: family, plant: (stage) => asked(stage, 5, null) },
  'late-replies': { families: family, plant: (stage) => asked(stage, 8, { after: 35 }) },
  'empty-replies': {
    families: family,
    plant: (stage) => asked(stage, 5, { after: 5, standpoint: place(standpoints, 'vague') }),
  },
} as const satisfies Record<string, Pattern>;
