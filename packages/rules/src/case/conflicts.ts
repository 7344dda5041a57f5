import type { Participant } from './case-facts.ts';
import type { Case } from './case-state.ts';

/** Why somebody may not handle, verify, decide or appraise a case (promise 11). */
export const conflictReasons = [
  'is-the-subject',
  'subject-heads-own-unit',
  'in-the-chain',
  'in-the-collective',
  'represents-the-subject',
  'officer-unknown',
] as const;
export type ConflictReason = (typeof conflictReasons)[number];

/** What a conflict is found in; before a case is open nobody represents anyone. */
type Conflicted = Pick<Case, 'subject' | 'chain'> & Partial<Pick<Case, 'representative'>>;

/**
 * What stands between a person and a case. An account that is bound to no officer proves nothing, and what is not proved
 * keeps a person out.
 */
export function conflictsOf(
  { person, officer, unit, unitHead }: Participant,
  { subject, chain, representative }: Conflicted,
): ConflictReason[] {
  if (officer === null) return ['officer-unknown'];
  const found: ConflictReason[] = [];
  if (subject.kind === 'officer') {
    if (officer === subject.officer) found.push('is-the-subject');
    else if (unitHead === subject.officer) found.push('subject-heads-own-unit');
  } else if (unit === subject.unit) found.push('in-the-collective');
  if (chain.includes(officer)) found.push('in-the-chain');
  if (representative?.person === person) found.push('represents-the-subject');
  return found;
}
