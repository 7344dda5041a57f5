import type { Outcome } from '../outcome.ts';
import type { Circuit, GrainProgram } from '../program.ts';
import { mergeGrains } from './circuits/merge-grains.ts';
import { type GrainQuestions, questionsOf } from './grain-questions.ts';
import type { Wish, WitnessRow } from './questions.ts';
import type { Moment } from './space/row-space.ts';

export type Equivalence =
  /** The same outcome (match, no match or unknown) on every row that evidence can make. */
  | { readonly verdict: 'equivalent' }
  /** A row on which the outcomes differ, as decided by the engine. */
  | {
      readonly verdict: 'different';
      readonly row: WitnessRow;
      readonly outcomes: readonly [Outcome, Outcome];
    }
  /** Too large, or outside what the analysis understands: nothing is known. */
  | { readonly verdict: 'not-analysed' };

/** A condition over the slots and atoms of a program of its grain. */
export interface PlacedCondition {
  readonly program: Pick<GrainProgram, 'slots' | 'metrics' | 'atoms'>;
  readonly circuit: Circuit;
}

/** Whether two conditions over the same slots and atoms give the same outcome on every row, missing data included. */
export function compareCircuits(questions: GrainQuestions, a: Circuit, b: Circuit): Equivalence {
  let analysed = true;
  // A complete row first: people understand it at once, and it is found sooner.
  for (const rows of ['complete', 'all'] as const) {
    for (const wishes of [...differences(a, b), ...differences(b, a)]) {
      const answer = questions[rows].find(...wishes);
      if (answer.found === 'yes') {
        const { row } = answer;
        const outcomes = [questions.all.decide(a, row), questions.all.decide(b, row)] as const;
        return { verdict: 'different', row, outcomes };
      }
      if (answer.found === 'not-analysed' && rows === 'all') analysed = false;
    }
  }
  return { verdict: analysed ? 'equivalent' : 'not-analysed' };
}

function differences(a: Circuit, b: Circuit): readonly (readonly [Wish, Wish])[] {
  return [
    [
      { circuit: a, is: 'sure' },
      { circuit: b, is: 'not sure' },
    ],
    [
      { circuit: a, is: 'possible' },
      { circuit: b, is: 'not possible' },
    ],
  ];
}

/** Over one program. For many comparisons make `questionsOf` once and use `compareCircuits`. */
export function provesEquivalent(
  program: PlacedCondition['program'],
  a: Circuit,
  b: Circuit,
  moment: Moment,
): boolean {
  return compareCircuits(questionsOf(program, moment), a, b).verdict === 'equivalent';
}

/** Over two programs of one grain, which may count with other filters and windows: a mutant beside its original, say. */
export function compareAcross(a: PlacedCondition, b: PlacedCondition, moment: Moment): Equivalence {
  const { program, place } = mergeGrains(a.program, b.program);
  return compareCircuits(questionsOf(program, moment), a.circuit, place(b.circuit));
}
