import type { Decision } from '../core/refusal.ts';
import { findFault } from './check/find-fault.ts';
import { organisationRefusal, type OrganisationRefusalCode } from './organisation-refusals.ts';
import type { RecordChange, Succession } from './records.ts';
import { sameRecord } from './same-record.ts';
import { type OrganisationState, withChanges } from './state.ts';

/** What a command does: records before and after, and which unit took over from which. */
export interface Plan {
  readonly changes: readonly RecordChange[];
  readonly successions: readonly Succession[];
}
export type PlanDecision = Decision<Plan, OrganisationRefusalCode>;

export function refuse(code: OrganisationRefusalCode, about = ''): PlanDecision {
  return { ok: false, refusal: organisationRefusal(code, about) };
}

/** The plan, unless it changes nothing or would leave the organisation with a fault. */
export function settle(
  state: OrganisationState,
  proposed: readonly RecordChange[],
  because: readonly string[],
  successions: readonly Succession[] = [],
): PlanDecision {
  const changes = proposed.filter(({ before, after }) => !sameRecord(before, after));
  if (changes.length === 0) return refuse('NOTHING_TO_CHANGE');
  const fault = findFault(withChanges(state, changes), changes);
  return fault ? refuse(fault.code, fault.about) : { ok: true, next: { changes, successions }, because };
}

/** A record set to `after`, whatever was there under its id. */
export function set<Kind extends RecordChange['kind']>(
  kind: Kind,
  list: readonly { readonly id: string }[],
  after: NonNullable<Extract<RecordChange, { kind: Kind }>['after']>,
): RecordChange {
  return { kind, before: list.find(({ id }) => id === after.id) ?? null, after } as RecordChange;
}
