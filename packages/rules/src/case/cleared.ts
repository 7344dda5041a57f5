import type { CivilDay } from '../core/civil-day.schema.ts';
import { type Case, lastDecision } from './case-state.ts';
import { endClocks } from './clocks.ts';
import { type CaseDecision, goOn } from './step.ts';

/** A decision that did not stand: whatever was published goes, and a clearance notice takes its place (promise 4). */
export function cleared(kase: Case, today: CivilDay, rule: string): CaseDecision {
  const decision = lastDecision(kase);
  const decisions = decision ? kase.decisions.with(-1, { ...decision, overturned: true }) : kase.decisions;
  return goOn(
    { ...endClocks(kase, 'all', today), stage: 'cleared', decisions },
    [rule],
    [
      { effect: 'withdraw-publication' },
      { effect: 'publish-clearance' },
      { effect: 'document', document: 'clearance-notice' },
      { effect: 'tell', whom: 'subject' },
    ],
  );
}
