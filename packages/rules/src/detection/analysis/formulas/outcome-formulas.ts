import { atLeast, type Formula, negate } from '../solver/formula.ts';

/** When an outcome is sure and when it is possible. */
export interface OutcomeFormulas {
  readonly sure: Formula;
  readonly possible: Formula;
}

export function opposite({ sure, possible }: OutcomeFormulas): OutcomeFormulas {
  return { sure: negate(possible), possible: negate(sure) };
}

export function atLeastOf(count: number, outcomes: readonly OutcomeFormulas[]): OutcomeFormulas {
  return {
    sure: atLeast(
      count,
      outcomes.map(({ sure }) => sure),
    ),
    possible: atLeast(
      count,
      outcomes.map(({ possible }) => possible),
    ),
  };
}
