import type { Outcome } from '../outcome.ts';
import type { Circuit, GrainProgram } from '../program.ts';
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

/** Whether two conditions over the same slots and atoms give the same outcome on every row, missing data included. */
export function compareCircuits(questions: GrainQuestions, a: Circuit, b: Circuit): Equivalence {
  const differences: readonly (readonly [Wish, Wish])[] = [
    [
      { circuit: a, is: 'sure' },
      { circuit: b, is: 'not sure' },
    ],
    [
      { circuit: b, is: 'sure' },
      { circuit: a, is: 'not sure' },
    ],
    [
      { circuit: a, is: 'possible' },
      { circuit: b, is: 'not possible' },
    ],
    [
      { circuit: b, is: 'possible' },
      { circuit: a, is: 'not possible' },
    ],
  ];
  let analysed = true;
  // A complete row first: people understand it at once, and it is found sooner.
  for (const rows of ['complete', 'all'] as const) {
    for (const wishes of differences) {
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

/** For many comparisons over one grain, make `questionsOf` once and use `compareCircuits`. */
export function provesEquivalent(program: GrainProgram, a: Circuit, b: Circuit, moment: Moment): boolean {
  return compareCircuits(questionsOf(program, moment), a, b).verdict === 'equivalent';
}
