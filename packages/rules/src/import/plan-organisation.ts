import {
  findFault,
  organisationRefusal,
  type OrganisationState,
  type RecordChange,
  type RecordKind,
  recordIdOf,
  sameRecord,
  withChanges,
} from '../organisation/organisation.ts';
import { type CellFault, faultWords } from './cell-fault.ts';
import type { DraftRecord } from './to-records.ts';

/** A good row and the records that it makes. */
export interface RowRecords {
  readonly row: number;
  readonly records: readonly DraftRecord[];
}

export interface OrganisationImport {
  readonly changes: readonly RecordChange[];
  /** Rows that contradict each other or what is stored; none of their records is among the changes. */
  readonly faults: readonly CellFault[];
  /** What the stored organisation has against itself already; nothing can be brought in before it is mended. */
  readonly blocked: boolean;
}

/** Looking for contradictions ends at so many: each takes a look at the whole organisation. */
const enough = 200;

const listOf = {
  unit: 'units',
  officer: 'officers',
  post: 'posts',
  competence: 'competences',
  delegation: 'delegations',
  leave: 'leaves',
} as const satisfies Partial<Record<RecordKind, keyof OrganisationState>>;

/** What the rows of a file would change in the organisation, and which rows cannot stand. The later of two rows gives way. */
export function planOrganisation(state: OrganisationState, rows: readonly RowRecords[]): OrganisationImport {
  const stored = new Map<string, object & { readonly id: string }>();
  for (const [kind, list] of Object.entries(listOf))
    for (const record of state[list]) stored.set(`${kind} ${record.id}`, record);
  const officers = new Set([
    ...state.officers.map(({ id }) => id),
    ...rows.flatMap(({ records }) => records.filter(({ kind }) => kind === 'officer').map(({ id }) => id)),
  ]);

  const faults: CellFault[] = [];
  const made = new Map<number, RecordChange[]>();
  for (const { row, records } of rows) {
    const stranger = records.flatMap(namedOfficers).find((officer) => !officers.has(officer));
    if (stranger === undefined)
      made.set(
        row,
        records.map((record) => changeOf(record, stored)),
      );
    else faults.push(rowFault(row, 'NO_SUCH_OFFICER', stranger));
  }

  const changed = (): RecordChange[] =>
    [...made.values()].flat().filter(({ before, after }) => !sameRecord(before, after));
  for (let tries = 0; tries < enough; tries++) {
    const changes = changed();
    const fault = findFault(withChanges(state, changes), changes);
    if (!fault) return { changes, faults, blocked: false };
    const blamed = [...made].findLast(([, own]) => own.some((change) => isAbout(change, fault.about)));
    if (!blamed)
      return { changes: [], faults: [...faults, rowFault(0, fault.code, fault.about)], blocked: true };
    made.delete(blamed[0]);
    faults.push(rowFault(blamed[0], fault.code, fault.about));
  }
  return { changes: [], faults, blocked: true };
}

function changeOf(
  { kind, id, content }: DraftRecord,
  stored: ReadonlyMap<string, { readonly id: string }>,
): RecordChange {
  const before = stored.get(`${kind} ${id}`) ?? null;
  // A file says nothing of the days of service; those that are stored stay.
  const after =
    kind === 'officer' && before
      ? { ...before, name: content['name'], kind: content['kind'] }
      : { id, ...content };
  return { kind, before, after } as unknown as RecordChange;
}

function namedOfficers({ kind, content }: DraftRecord): string[] {
  const names =
    kind === 'delegation'
      ? ['delegator', 'delegate']
      : kind === 'post' || kind === 'leave'
        ? ['officer']
        : [];
  return names.map((name) => String(content[name]));
}

function isAbout(change: RecordChange, about: string): boolean {
  const { after } = change;
  if (!after || sameRecord(change.before, after)) return false;
  if (recordIdOf(change) === about) return true;
  return ('unit' in after && after.unit === about) || ('officer' in after && after.officer === about);
}

function rowFault(row: number, code: Parameters<typeof organisationRefusal>[0], about: string): CellFault {
  const { message } = organisationRefusal(code, about);
  const words = faultWords(
    code.toLowerCase().replaceAll('_', '-'),
    [message.vi, message.en],
    ['sửa dòng này rồi nhập lại', 'mend this row and bring it in again'],
  );
  return { row, column: null, header: '', value: about, ...words };
}
