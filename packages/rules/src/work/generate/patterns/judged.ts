// What people found and wrote down with their names: inspection findings, spot checks, coded assessments.
import {
  assessmentResults,
  assessmentTopics,
  checkResults,
  checkTopics,
  discoverers,
  findingTopics,
} from '../../vocabularies.ts';
import { place } from '../code-place.ts';
import { type Pattern, times } from './pattern.ts';

function found(topic: string, family: string): Pattern {
  return {
    families: [family],
    plant: (stage) => {
      const unit = stage.unit();
      const officer = stage.staffOf(unit);
      times(2, (index) =>
        stage.write('finding', {
          officer,
          unit: unit.number,
          topic: place(findingTopics, topic),
          foundOn: stage.ago(100 - 30 * index),
          discoveredBy: place(discoverers, 'inspectorate'),
          handledOn: stage.ago(90 - 30 * index),
        }),
      );
      return { officer };
    },
  };
}

function checked(topics: readonly string[], family: string): Pattern {
  return {
    families: [family],
    plant: (stage) => {
      const unit = stage.unit();
      const officer = stage.staffOf(unit);
      times(4, (index) =>
        stage.write('spot-check', {
          officer,
          unit: unit.number,
          checker: unit.head,
          topic: place(checkTopics, topics[index % topics.length]!),
          checkedOn: stage.ago(120 - 25 * index),
          result: place(checkResults, 'not-met'),
        }),
      );
      return { officer };
    },
  };
}

function assessed(topic: string, family: string): Pattern {
  return {
    families: [family],
    plant: (stage) => {
      const unit = stage.unit();
      const officer = stage.staffOf(unit);
      times(3, (index) =>
        stage.write('assessment', {
          officer,
          unit: unit.number,
          assessor: unit.deputies[0],
          topic: place(assessmentTopics, topic),
          result: place(assessmentResults, 'poor'),
          assessedOn: stage.ago(120 - 40 * index),
        }),
      );
      return { officer };
    },
  };
}

export const judgedPatterns = {
  'found-regulation-breach': found('regulation-breach', 'work-regulation-breach'),
  'found-duty-not-done': found('duty-not-done', 'duty-unperformed-backlog-or-novel'),
  'found-extra-paper': found('extra-paper', 'extra-procedure-or-paper'),
  'found-harassment': found('harassment', 'delay-or-harassment-of-citizens'),
  'found-selective-rules': found('selective-rules', 'selective-application-of-rules'),
  'checked-working-time': checked(['working-time', 'private-work'], 'working-time'),
  'checked-dress-and-badge': checked(['dress', 'badge'], 'dress-and-badge'),
  'checked-alcohol': checked(['alcohol'], 'alcohol-at-work'),
  'checked-smoking': checked(['smoking'], 'smoking-at-work'),
  'assessed-own-initiative': assessed('own-initiative', 'no-initiative-advising'),
  'assessed-coordination': assessed('coordination', 'no-or-weak-coordination'),
  'assessed-pretext': assessed('pretext', 'pretext-or-passing-the-work'),
  'assessed-selective-rules': assessed('selective-rules', 'selective-application-of-rules'),
  'assessed-attitude': assessed('attitude-to-citizens', 'indifference-to-citizens'),
  'assessed-directing-content': assessed('directing-content', 'vague-conclusion-or-no-decision'),
} as const satisfies Record<string, Pattern>;
