import type { CivilDay } from '../../core/civil-day.schema.ts';
import type { CommandOf } from '../command.schema.ts';
import { unitOn } from '../on-day.ts';
import { type PlanDecision, refuse, settle } from '../plan.ts';
import type { Post, RecordChange } from '../records.ts';
import { heldFrom, stageId } from '../stages.ts';
import type { OrganisationState } from '../state.ts';
import { endUnit, moveCompetences, movePosts, rehang } from './moves.ts';

/**
 * Units end and go on as one: a new one, or one that stands. Officers, units below and competences move there. One officer
 * heads it, the named one or whoever headed the standing unit; every other head becomes a deputy.
 */
export function mergeUnits(state: OrganisationState, command: CommandOf<'merge-units'>): PlanDecision {
  const { units, into, on } = command;
  const gone = [...new Set(units)].filter((unit) => unit !== into.unit);
  const missing = gone.find((unit) => !unitOn(state.units, unit, on));
  if (missing !== undefined) return refuse('NO_SUCH_UNIT', missing);
  if (into.stands && !unitOn(state.units, into.unit, on)) return refuse('NO_SUCH_UNIT', into.unit);
  if (!into.stands && state.units.some(({ unit }) => unit === into.unit))
    return refuse('UNIT_CODE_TAKEN', into.unit);

  const joined = state.posts.filter(({ unit }) => gone.includes(unit) || unit === into.unit);
  const head = command.head ?? headAlready(joined, into.unit, on);
  if (command.head !== null && !heldFrom(joined, on).some(({ officer }) => officer === command.head))
    return refuse('OFFICER_HOLDS_NO_POST_THERE', command.head);
  const roles = rolesUnder(head);
  const staying = joined.filter((post) => post.unit === into.unit);
  return settle(
    state,
    [
      ...(into.stands ? [] : [begins(into, on)]),
      ...gone.flatMap((unit) => rehang(state.units, unit, into.unit, on)),
      ...gone.flatMap((unit) => endUnit(state.units, unit, on)),
      ...movePosts(joined, on, (post) => ({ unit: into.unit, role: roles(post) }), heldFrom(staying, on)),
      ...moveCompetences(
        state.competences.filter(({ unit }) => gone.includes(unit)),
        on,
        into.unit,
      ),
    ],
    ['organisation.units-merge', 'organisation.one-head'],
    gone.map((predecessor) => ({ predecessor, successor: into.unit, kind: 'merged', on })),
  );
}

function begins(
  { unit, name, unitKind, parent }: Extract<CommandOf<'merge-units'>['into'], { stands: false }>,
  from: CivilDay,
): RecordChange {
  return {
    kind: 'unit',
    before: null,
    after: { id: stageId(unit, from), unit, parent, unitKind, name, from, to: null },
  };
}

function headAlready(posts: readonly Post[], unit: string, on: CivilDay): string | undefined {
  return heldFrom(posts, on).find((post) => post.unit === unit && post.role === 'head')?.officer;
}

/** The head leads, whatever the role before; every other head becomes a deputy. */
export function rolesUnder(head: string | null | undefined): (post: Post) => Post['role'] {
  return ({ officer, role }) => (officer === head ? 'head' : role === 'head' ? 'deputy' : role);
}
