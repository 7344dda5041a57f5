import type { CommandOf } from '../command.schema.ts';
import { unitOn } from '../on-day.ts';
import { type PlanDecision, refuse, settle } from '../plan.ts';
import type { RecordChange } from '../records.ts';
import { ended, heldFrom, nextStage, stageId } from '../stages.ts';
import type { OrganisationState } from '../state.ts';
import { rolesUnder } from './merge-units.ts';
import { endUnit, moveCompetences, movePosts } from './moves.ts';

/**
 * A unit goes apart into new ones, each with the officers and the units below that are named for it. If it does not go on
 * itself, the posts of everybody else in it end, and so do its competences: they have to be assigned anew.
 */
export function splitUnit(state: OrganisationState, command: CommandOf<'split-unit'>): PlanDecision {
  const { unit, parts, goesOn, on } = command;
  if (!unitOn(state.units, unit, on)) return refuse('NO_SUCH_UNIT', unit);
  const taken = parts.find((part) => state.units.some((stage) => stage.unit === part.unit));
  if (taken) return refuse('UNIT_CODE_TAKEN', taken.unit);
  const own = heldFrom(state.posts, on).filter((post) => post.unit === unit);
  const named = parts.flatMap((part) => [...part.officers, ...(part.head === null ? [] : [part.head])]);
  const stranger = named.find((officer) => !own.some((post) => post.officer === officer));
  if (stranger !== undefined) return refuse('OFFICER_HOLDS_NO_POST_THERE', stranger);

  const changes = parts.flatMap((part): RecordChange[] => {
    const { name, unitKind, parent } = part;
    const members = new Set([...part.officers, ...(part.head === null ? [] : [part.head])]);
    const role = rolesUnder(part.head);
    const stage = { id: stageId(part.unit, on), unit: part.unit, parent, unitKind, name, from: on, to: null };
    return [
      { kind: 'unit', before: null, after: stage },
      ...movePosts(
        own.filter(({ officer }) => members.has(officer)),
        on,
        (post) => ({ unit: part.unit, role: role(post) }),
      ),
      ...heldFrom(state.units, on)
        .filter((child) => child.parent === unit && part.children.includes(child.unit))
        .flatMap((child) => nextStage(child, child.from > on ? child.from : on, { parent: part.unit })),
    ];
  });
  const remaining = own.filter(({ officer }) => !named.includes(officer));
  const end = goesOn
    ? []
    : [
        ...endUnit(state.units, unit, on),
        ...remaining.map((post) => ended('post', post, on)),
        ...moveCompetences(
          state.competences.filter((competence) => competence.unit === unit),
          on,
          null,
        ),
      ];
  return settle(
    state,
    [...changes, ...end],
    ['organisation.unit-splits', 'organisation.one-head'],
    parts.map((part) => ({ predecessor: unit, successor: part.unit, kind: 'split', on })),
  );
}
