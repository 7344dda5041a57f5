import type { Circuit } from '../../program.ts';
import type { GrainQuestions } from '../grain-questions.ts';
import type { Found, WitnessRow } from '../questions.ts';
import type { MeaningRelation } from './meaning-change.ts';

export interface ConditionChange {
  readonly relation: MeaningRelation;
  readonly lost: WitnessRow | null;
  readonly gained: WitnessRow | null;
  readonly differsWithMissingData: boolean;
}

/** What a condition means beside another over the same slots: which rows lose their signal, and which gain one. */
export function compareConditions(
  questions: GrainQuestions,
  before: Circuit,
  after: Circuit,
): ConditionChange {
  const only = (rows: keyof GrainQuestions, one: Circuit, other: Circuit): Found =>
    questions[rows].find({ circuit: one, is: 'sure' }, { circuit: other, is: 'not sure' });
  const lost = only('complete', before, after);
  const gained = only('complete', after, before);
  return {
    relation: relationOf(lost.found, gained.found),
    lost: lost.found === 'yes' ? lost.row : null,
    gained: gained.found === 'yes' ? gained.row : null,
    differsWithMissingData:
      (lost.found === 'no' && only('all', before, after).found !== 'no') ||
      (gained.found === 'no' && only('all', after, before).found !== 'no'),
  };
}

function relationOf(lost: Found['found'], gained: Found['found']): MeaningRelation {
  if (lost === 'not-analysed' || gained === 'not-analysed') return 'not-analysed';
  if (lost === 'yes') return gained === 'yes' ? 'incomparable' : 'stricter';
  return gained === 'yes' ? 'looser' : 'equivalent';
}
