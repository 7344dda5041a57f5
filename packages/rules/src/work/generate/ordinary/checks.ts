import {
  assessmentResults,
  assessmentTopics,
  checkResults,
  checkTopics,
  discoverers,
  exclusionCauses,
  findingTopics,
} from '../../vocabularies.ts';
import { place } from '../code-place.ts';
import type { Scene } from './scene.ts';

const notMet = place(checkResults, 'not-met');
const poor = place(assessmentResults, 'poor');
const ownUnit = place(discoverers, 'own-unit');
const subordinate = place(findingTopics, 'subordinate-violation');
const other = place(findingTopics, 'other');

export function ordinarySpotCheck({ random, organisation, write, first, last }: Scene): void {
  const unit = random.pick(organisation.units);
  write('spot-check', {
    officer: random.pick(unit.staff),
    unit: unit.number,
    checker: organisation.parties[0]!.head,
    topic: random.between(0, checkTopics.length - 1),
    checkedOn: random.between(first, last),
    result: random.chance(0.03) ? notMet : 1 - notMet,
  });
}

/** A unit's own findings, handled within weeks; who is named in one is never so by chance. */
export function ordinaryFinding({ random, organisation, write, first, last }: Scene): void {
  const foundOn = random.between(first, last);
  write('finding', {
    unit: random.pick(organisation.units).number,
    topic: random.chance(0.2) ? subordinate : other,
    foundOn,
    discoveredBy: ownUnit,
    handledOn: foundOn + random.between(3, 40),
  });
}

export function ordinaryAssessment({ random, organisation, write, first, last }: Scene): void {
  const unit = random.pick(organisation.units);
  write('assessment', {
    officer: random.pick(unit.staff),
    unit: unit.number,
    assessor: unit.head,
    topic: random.between(0, assessmentTopics.length - 1),
    result: random.chance(0.01) ? poor : random.between(0, 1),
    assessedOn: random.between(first, last),
  });
}

/** An objective cause or an outage, approved by the head of a party body. */
export function ordinaryExclusion({ random, organisation, write, first, last }: Scene): void {
  const unit = random.pick(organisation.units);
  const from = random.between(first, last);
  const approved = random.chance(0.8);
  write('exclusion', {
    cause: place(exclusionCauses, random.chance(0.7) ? 'objective-cause' : 'outage'),
    officer: random.pick(unit.staff),
    unit: unit.number,
    from,
    to: from + random.between(1, 20),
    approvedBy: approved ? organisation.parties[0]!.head : undefined,
    approvedOn: approved ? Math.min(last, from + random.between(0, 5)) : undefined,
  });
}
