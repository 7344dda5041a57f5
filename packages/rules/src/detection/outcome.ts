/**
 * The three outcomes of Kleene logic as two bits, *possible* and *sure*: no match 0, unknown (thiếu dữ liệu) 2, match 3.
 * So `and` is `&`, `or` is `|`, and a thing is unknown when it is possible but not sure.
 */
export type Outcome = 0 | 2 | 3;

export const noMatch: Outcome = 0;
export const unknown: Outcome = 2;
export const match: Outcome = 3;

const negated = [3, 0, 2, 0] as const;

export function not(outcome: Outcome): Outcome {
  return negated[outcome];
}

export function outcomeOf(sure: boolean, possible: boolean): Outcome {
  return sure ? match : possible ? unknown : noMatch;
}

/** "At least n of them": sure when n are sure, possible when n are possible. */
export function atLeast(count: number, outcomes: readonly Outcome[]): Outcome {
  let sure = 0;
  let possible = 0;
  for (const outcome of outcomes) {
    sure += outcome & 1;
    possible += outcome >> 1;
  }
  return outcomeOf(sure >= count, possible >= count);
}
