import {
  dayOf,
  type Ground,
  nameKey,
  nameTokens,
  type Plan,
  type RecordChange,
  recordIdOf,
  scopeOfChanges,
} from '@kycuong/rules/organisation';
import { sql } from 'kysely';
import type { ProvinceTransaction } from '../core/claims.ts';

export interface NewChange extends Ground {
  /** The command, or `undo`, or `import`. */
  readonly action: string;
  /** `console`, or `import:<name>`. */
  readonly source: string;
  readonly plan: Plan;
  /** The change that this one takes back. */
  readonly reverts?: number;
}

/** Holds other changes of the province's organisation off, so that what is decided next stays true until it is stored. */
export async function lockOrganisation(trx: ProvinceTransaction, province: string): Promise<void> {
  await sql`select organisation.lock(${province})`.execute(trx);
}

/** Stores a decided plan as new versions, with its ground, and returns its number. For organisation admins alone. */
export async function storeChange(
  trx: ProvinceTransaction,
  province: string,
  { action, source, plan, document, reason, reverts }: NewChange,
): Promise<number> {
  const { rows } = await sql<{ made: number }>`
    select organisation.apply_change(${province}, ${action}, ${source}, ${dayOf(plan.changes)}, ${document}, ${reason},
      ${reverts ?? null}, ${JSON.stringify(plan.changes.map(toStore))}, ${JSON.stringify(plan.successions)}) as made`.execute(
    trx,
  );
  return rows[0]!.made;
}

function toStore(change: RecordChange) {
  const { kind, before, after } = change;
  const { units, officers } = scopeOfChanges([change]);
  return {
    kind,
    id: recordIdOf(change),
    ...(before && { before }),
    ...(after && { after, ...rowOf(change) }),
    subjects: [
      ...units.map((subject) => ({ kind: 'unit', subject })),
      ...officers.map((subject) => ({ kind: 'officer', subject })),
    ],
  };
}

/** What goes where, under the names of the columns. */
function rowOf({ kind, after }: RecordChange): object {
  if (!after) return {};
  switch (kind) {
    case 'unit': {
      const { unitKind, ...rest } = after;
      return { row: { ...rest, unit_kind: unitKind } };
    }
    case 'officer': {
      const { id, name, ...rest } = after;
      return { row: { ...rest, officer: id, name, name_key: nameKey(name) }, tokens: nameTokens(name, id) };
    }
    case 'post': {
      const { acting, concurrent, title, ...row } = after;
      return { row, detail: { acting, concurrent, title } };
    }
    case 'competence':
    case 'delegation': {
      const { matterKind, ...rest } = after;
      return { row: { ...rest, matter_kind: matterKind } };
    }
    case 'leave':
    case 'stay':
      return { row: after };
  }
}
