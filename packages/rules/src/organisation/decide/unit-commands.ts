// Units begin, take another name, hang under another superior, or end.
import type { CommandOf } from '../command.schema.ts';
import { unitOn } from '../on-day.ts';
import { type PlanDecision, refuse, settle } from '../plan.ts';
import { ended, heldFrom, nextStage, stageId } from '../stages.ts';
import type { OrganisationState } from '../state.ts';
import { endUnit, moveCompetences, rehang } from './moves.ts';

export function createUnit(state: OrganisationState, command: CommandOf<'create-unit'>): PlanDecision {
  const { unit, name, unitKind, parent, from } = command;
  if (state.units.some((stage) => stage.unit === unit)) return refuse('UNIT_CODE_TAKEN', unit);
  const after = { id: stageId(unit, from), unit, parent, unitKind, name, from, to: null };
  return settle(state, [{ kind: 'unit', before: null, after }], ['organisation.unit-begins']);
}

export function renameUnit(state: OrganisationState, command: CommandOf<'rename-unit'>): PlanDecision {
  const stage = unitOn(state.units, command.unit, command.on);
  if (!stage) return refuse('NO_SUCH_UNIT', command.unit);
  const { name, unitKind, on } = command;
  return settle(state, nextStage(stage, on, { name, unitKind }), ['organisation.unit-renamed']);
}

export function moveUnit(state: OrganisationState, command: CommandOf<'move-unit'>): PlanDecision {
  const stage = unitOn(state.units, command.unit, command.on);
  if (!stage) return refuse('NO_SUCH_UNIT', command.unit);
  return settle(state, nextStage(stage, command.on, { parent: command.parent }), ['organisation.unit-moved']);
}

/** The unit and every post in it end; what hangs under it and what it is competent for go to the heir, if there is one. */
export function dissolveUnit(state: OrganisationState, command: CommandOf<'dissolve-unit'>): PlanDecision {
  const { unit, heir, on } = command;
  if (!unitOn(state.units, unit, on)) return refuse('NO_SUCH_UNIT', unit);
  if (heir !== null && !unitOn(state.units, heir, on)) return refuse('NO_SUCH_UNIT', heir);
  return settle(
    state,
    [
      ...(heir === null ? [] : rehang(state.units, unit, heir, on)),
      ...endUnit(state.units, unit, on),
      ...heldFrom(state.posts, on)
        .filter((post) => post.unit === unit)
        .map((post) => ended('post', post, on)),
      ...moveCompetences(
        state.competences.filter((competence) => competence.unit === unit),
        on,
        heir,
      ),
    ],
    ['organisation.unit-ends'],
    heir === null ? [] : [{ predecessor: unit, successor: heir, kind: 'dissolved', on }],
  );
}
