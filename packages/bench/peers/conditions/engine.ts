import type { FlatRow } from './rows.ts';

/** What an engine answered: a bit for every condition that holds, and how often it gave an error instead of an answer. */
export interface Answers {
  readonly masks: Int32Array;
  readonly errors: number;
}

/** An engine with the twelve conditions loaded. */
export interface Engine {
  readonly name: string;
  /** How many rows make a round of about a millisecond. */
  readonly rows: number;
  readonly decide: (rows: readonly FlatRow[]) => Answers | Promise<Answers>;
}

/** Asks a function for each condition about each row. */
export function answersOf(
  rows: readonly FlatRow[],
  conditions: readonly ((row: FlatRow) => unknown)[],
): Answers {
  const masks = new Int32Array(rows.length);
  let errors = 0;
  for (const [index, row] of rows.entries()) {
    let mask = 0;
    for (let condition = 0; condition < conditions.length; condition++) {
      try {
        if (conditions[condition]!(row) === true) mask |= 1 << condition;
      } catch {
        errors += 1;
      }
    }
    masks[index] = mask;
  }
  return { masks, errors };
}
