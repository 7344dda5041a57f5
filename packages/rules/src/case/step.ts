import type { CivilDay } from '../core/civil-day.schema.ts';
import type { Refusal } from '../core/refusal.ts';
import { caseRefusal, type CaseRefusalCode } from './case-refusals.ts';
import type { CaseFacts } from './case-facts.ts';
import type { Case } from './case-state.ts';

export const caseDocuments = [
  'explanation-request',
  'rejection',
  'conclusion',
  'thanks',
  'decision',
  'suspension',
  'party-notice',
  'appeal-decision',
  'clearance-notice',
] as const;

/** What follows from a step and is done elsewhere; rules never act. */
export type Effect =
  | { readonly effect: 'document'; readonly document: (typeof caseDocuments)[number] }
  | { readonly effect: 'tell'; readonly whom: 'subject' | 'handler' | 'owner' | 'opener' | 'former-unit' }
  | { readonly effect: 'withdraw-publication' }
  | { readonly effect: 'publish-clearance' }
  | { readonly effect: 'hold-publication' }
  | { readonly effect: 'start-remedy' }
  | { readonly effect: 'escalated'; readonly from: string; readonly to: string; readonly on: CivilDay };

export type CaseDecision =
  | {
      readonly ok: true;
      readonly next: Case;
      readonly effects: readonly Effect[];
      readonly because: readonly string[];
    }
  | { readonly ok: false; readonly refusal: Refusal<CaseRefusalCode> };

/** What a command does to a case, after roles, stage and impartiality have been looked at. */
export type Step<Command> = (kase: Case, command: Command, facts: CaseFacts) => CaseDecision;

export function refuse(code: CaseRefusalCode): CaseDecision {
  return { ok: false, refusal: caseRefusal(code) };
}

export function goOn(next: Case, because: readonly string[], effects: readonly Effect[] = []): CaseDecision {
  return { ok: true, next, effects, because };
}
