import type { Level } from './case-facts.ts';
import { conflictsOf } from './conflicts.ts';

/** Where a case goes: the lowest unit, from its own upwards, in which somebody may both verify and is impartial. */
export interface Placement {
  readonly unit: string;
  readonly people: readonly string[];
  /** Units that were passed over because nobody was left in them. */
  readonly passedOver: readonly string[];
}

/** Null when nobody is left up to the top. Every level's people are weighed, so the answer does not hang on their order. */
export function placeCase(
  kase: Parameters<typeof conflictsOf>[1],
  levels: readonly Level[],
): Placement | null {
  const passedOver: string[] = [];
  for (const { unit, people } of levels) {
    const left = people.filter(
      (person) => person.roles.includes('verifier') && conflictsOf(person, kase).length === 0,
    );
    if (left.length > 0) return { unit, people: left.map(({ person }) => person), passedOver };
    passedOver.push(unit);
  }
  return null;
}
