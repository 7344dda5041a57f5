import type { CaseFacts, Participant } from './case-facts.ts';
import type { CaseRefusalCode } from './case-refusals.ts';
import { type Case, standingStay } from './case-state.ts';
import { type CaseCommand, steps } from './commands.ts';
import { conflictsOf } from './conflicts.ts';
import { type By, commandRules, type CommandRule } from './procedure/command-rules.ts';
import { type CaseDecision, refuse, type Step } from './step.ts';

/**
 * The one door to every change of a case: where on the path, by whom, impartial or not, then what the command itself asks.
 * `seen` is the revision that the person looked at.
 */
export function decide(kase: Case, command: CaseCommand, facts: CaseFacts, seen: number): CaseDecision {
  if (seen !== kase.revision) return refuse('STALE_CASE');
  const hindered = hindranceTo(kase, commandRules[command.do], facts.actor);
  if (hindered) return refuse(hindered);
  // The table above and the command carry the same name, which TypeScript cannot follow through a union.
  const step = steps[command.do] as Step<CaseCommand>;
  const decided = step(kase, command, facts);
  return decided.ok ? { ...decided, next: { ...decided.next, revision: kase.revision + 1 } } : decided;
}

/** What keeps a person from a command before its content is looked at; null when nothing does. */
export function hindranceTo(kase: Case, rule: CommandRule, actor: Participant): CaseRefusalCode | null {
  if (!rule.from.includes(kase.stage)) return 'STEP_NOT_OPEN';
  const wrongPerson = notBy(kase, rule.who, actor);
  if (wrongPerson) return wrongPerson;
  const asSubject = rule.who.by.startsWith('subject') && speaksForSubject(kase, actor);
  if (rule.impartial && !asSubject && conflictsOf(actor, kase).length > 0) return 'CONFLICT_OF_INTEREST';
  return rule.stopsUnderStay && standingStay(kase) ? 'CASE_STAYED' : null;
}

function notBy(kase: Case, who: By, actor: Participant): CaseRefusalCode | null {
  const handles = kase.handler === actor.person && actor.roles.includes('verifier');
  switch (who.by) {
    case 'role':
      return actor.roles.some((role) => who.roles.includes(role)) ? null : 'NOT_YOUR_STEP';
    case 'handler':
      return handles ? null : 'NOT_YOUR_CASE';
    case 'subject':
      return speaksForSubject(kase, actor) ? null : 'NOT_THE_SUBJECT';
    case 'subject-or-handler':
      return handles || speaksForSubject(kase, actor) ? null : 'NOT_THE_SUBJECT';
  }
}

/** The officer, the representative, or for a collective the head of the unit. */
export function speaksForSubject({ subject, representative }: Case, actor: Participant): boolean {
  if (representative?.person && representative.person === actor.person) return true;
  if (actor.officer === null) return false;
  if (subject.kind === 'officer') return actor.officer === subject.officer;
  return actor.unit === subject.unit && actor.unitHead === actor.officer;
}
