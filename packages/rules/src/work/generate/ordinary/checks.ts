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
    result: random.chance(0.05) ? notMet : 1 - notMet,
  });
}

/** A unit's own findings, nearly all handled within weeks; a few name somebody. */
export function ordinaryFinding({ random, organisation, write, first, last }: Scene): void {
  const foundOn = random.between(first, last);
  const unit = random.pick(organisation.units);
  const named = random.chance(0.02);
  write('finding', {
    officer: named ? random.pick(unit.staff) : undefined,
    unit: unit.number,
    topic: named ? random.between(0, findingTopics.length - 1) : random.chance(0.2) ? subordinate : other,
    foundOn,
    discoveredBy: ownUnit,
    handledOn: random.chance(0.98) ? foundOn + random.between(3, 40) : undefined,
  });
}

export function ordinaryAssessment({ random, organisation, write, first, last }: Scene): void {
  const unit = random.pick(organisation.units);
  write('assessment', {
    officer: random.pick(unit.staff),
    unit: unit.number,
    assessor: unit.head,
    topic: random.between(0, assessmentTopics.length - 1),
    result: random.chance(0.03) ? poor : random.between(0, 1),
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
