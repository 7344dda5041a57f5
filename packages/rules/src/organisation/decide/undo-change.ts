import { type PlanDecision, refuse, settle } from '../plan.ts';
import type { RecordChange } from '../records.ts';
import { sameRecord } from '../same-record.ts';
import { type OrganisationState, recordIdOf, recordsOf } from '../state.ts';

/**
 * Every record as it was before a change: the reversing change is a change itself, and is kept with its reason. A record that
 * something later went on from stands in the way.
 */
export function undoChange(state: OrganisationState, done: readonly RecordChange[]): PlanDecision {
  const now = (change: RecordChange) =>
    recordsOf(state, change.kind).find(({ id }) => id === recordIdOf(change)) ?? null;
  if (done.every((change) => sameRecord(now(change), change.before))) return refuse('CHANGE_ALREADY_UNDONE');
  const moved = done.find((change) => !sameRecord(now(change), change.after));
  if (moved) return refuse('CHANGE_BUILT_UPON', recordIdOf(moved));
  const reversed = done.map(
    ({ kind, before, after }) => ({ kind, before: after, after: before }) as RecordChange,
  );
  return settle(state, reversed, ['organisation.undo']);
}
