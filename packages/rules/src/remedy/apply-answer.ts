import type { CivilDay } from '../core/civil-day.schema.ts';
import type { Remedy } from './remedy-state.ts';

export interface CitizenAnswer {
  readonly solved: boolean;
  readonly words: string | null;
}

/**
 * What a citizen's answer makes of a remedy: solved ends it; not solved opens it again at the unit above, or at the same one where
 * there is none. What was done before stays.
 */
export function applyAnswer(
  remedy: Remedy,
  { solved, words }: CitizenAnswer,
  { today, unitAbove }: { readonly today: CivilDay; readonly unitAbove: string | null },
): Remedy {
  const answers = [...remedy.answers, { round: remedy.round, on: today, solved, words }];
  const next = { ...remedy, revision: remedy.revision + 1, answers };
  if (solved) return { ...next, stage: 'confirmed' };
  return { ...next, stage: 'open', round: remedy.round + 1, unit: unitAbove ?? remedy.unit };
}
