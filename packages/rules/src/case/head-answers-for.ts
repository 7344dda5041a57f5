import { type Allegation, type Case, confirmed, lastDecision } from './case-state.ts';

export interface HeadEntry {
  readonly allegation: Allegation;
  readonly weight: 'full' | 'lighter';
}

/** A unit found and repaired it itself: the head reported it and the remedy is done. */
export interface Repair {
  readonly remedied: boolean;
}

/** What the head of the unit answers for: confirmed findings that stand, less where the unit found and repaired them itself (promise 17). */
export function headAnswersFor(kase: Case, { remedied }: Repair): HeadEntry[] {
  const decided = kase.stage === 'final' || kase.stage === 'closed';
  if (!decided || !lastDecision(kase) || lastDecision(kase)?.overturned) return [];
  const weight = kase.origin.kind === 'own-report' && remedied ? 'lighter' : 'full';
  return confirmed(kase).map((allegation) => ({ allegation, weight }));
}
