import type { RecordChange } from '../records.ts';
import type { OrganisationState } from '../state.ts';
import { recordIdOf } from '../state.ts';
import type { Fault } from './fault.ts';
import { postFault } from './post-faults.ts';
import { treeFault } from './tree-faults.ts';

/** The first fault of the state after some changes, of those that the changes could have made. */
export function findFault(after: OrganisationState, changes: readonly RecordChange[]): Fault | undefined {
  const touchedUnits = new Set(
    changes.flatMap((change) =>
      change.kind === 'unit'
        ? [change.before?.unit, change.after?.unit].filter((unit) => unit !== undefined)
        : [],
    ),
  );
  const touchedPosts = new Set(changes.filter(({ kind }) => kind === 'post').map(recordIdOf));
  return (
    treeFault(after.units, touchedUnits) ??
    postFault(after, { posts: touchedPosts, units: touchedUnits }) ??
    changes.map(ownFault).find((fault) => fault !== undefined)
  );
}

function ownFault({ kind, after }: RecordChange): Fault | undefined {
  if (!after) return undefined;
  const { id, from, to } = after;
  if (from !== null && to !== null && to <= from) return { code: 'DATES_OUT_OF_ORDER', about: id };
  if (kind === 'delegation' && after.delegator === after.delegate)
    return { code: 'DELEGATED_TO_SELF', about: id };
  return undefined;
}
