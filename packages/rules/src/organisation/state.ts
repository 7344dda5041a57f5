import type {
  Competence,
  Delegation,
  Leave,
  Officer,
  Post,
  RecordChange,
  Stay,
  UnitStage,
} from './records.ts';

/** What a decision looks at: every stage of every unit, and of the rest what concerns the units and officers named. */
export interface OrganisationState {
  readonly units: readonly UnitStage[];
  readonly officers: readonly Officer[];
  readonly posts: readonly Post[];
  readonly competences: readonly Competence[];
  readonly delegations: readonly Delegation[];
  readonly leaves: readonly Leave[];
  readonly stays: readonly Stay[];
}

export const emptyState: OrganisationState = {
  units: [],
  officers: [],
  posts: [],
  competences: [],
  delegations: [],
  leaves: [],
  stays: [],
};

const listOf = {
  unit: 'units',
  officer: 'officers',
  post: 'posts',
  competence: 'competences',
  delegation: 'delegations',
  leave: 'leaves',
  stay: 'stays',
} as const satisfies Record<RecordChange['kind'], keyof OrganisationState>;

/** The records of one kind. */
export function recordsOf(
  state: OrganisationState,
  kind: RecordChange['kind'],
): readonly { readonly id: string }[] {
  return state[listOf[kind]];
}

/** The state after the changes. */
export function withChanges(state: OrganisationState, changes: readonly RecordChange[]): OrganisationState {
  const next: Record<string, readonly { readonly id: string }[]> = { ...state };
  for (const [kind, own] of Map.groupBy(changes, (change) => change.kind)) {
    const list = listOf[kind];
    const touched = new Set(own.map(recordIdOf));
    next[list] = [
      ...next[list]!.filter(({ id }) => !touched.has(id)),
      ...own.flatMap(({ after }) => (after ? [after] : [])),
    ];
  }
  return next as unknown as OrganisationState;
}

/** The id of the record that a change is about. */
export function recordIdOf({ before, after }: RecordChange): string {
  return (after ?? before)!.id;
}
