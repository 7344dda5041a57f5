// Competences, delegations, leave and stays: entered with their basis, and ended.
import type { CommandOf } from '../command.schema.ts';
import { type PlanDecision, refuse, set, settle } from '../plan.ts';
import type { RecordChange } from '../records.ts';
import type { OrganisationState } from '../state.ts';
import { competenceId } from './moves.ts';

export function addCompetence(
  state: OrganisationState,
  { action: _, ...competence }: CommandOf<'add-competence'>,
): PlanDecision {
  if (!state.units.some(({ unit }) => unit === competence.unit))
    return refuse('NO_SUCH_UNIT', competence.unit);
  const after = { ...competence, id: competenceId(competence) };
  return settle(state, [set('competence', state.competences, after)], ['organisation.competence']);
}

export function addDelegation(
  state: OrganisationState,
  { action: _, ...delegation }: CommandOf<'add-delegation'>,
): PlanDecision {
  const { delegator, delegate, matterKind, from } = delegation;
  const unknown = missingOfficer(state, [delegator, delegate]);
  if (unknown !== undefined) return refuse('NO_SUCH_OFFICER', unknown);
  const after = { ...delegation, id: [delegator, delegate, matterKind ?? 'any', from].join('@') };
  return settle(state, [set('delegation', state.delegations, after)], ['organisation.delegation']);
}

export function addLeave(
  state: OrganisationState,
  { action: _, ...leave }: CommandOf<'add-leave'>,
): PlanDecision {
  if (missingOfficer(state, [leave.officer]) !== undefined) return refuse('NO_SUCH_OFFICER', leave.officer);
  const after = { ...leave, id: [leave.officer, leave.cause, leave.from].join('@') };
  return settle(state, [set('leave', state.leaves, after)], ['organisation.leave']);
}

export function addStay(
  state: OrganisationState,
  { action: _, ...stay }: CommandOf<'add-stay'>,
): PlanDecision {
  if (missingOfficer(state, [stay.officer]) !== undefined) return refuse('NO_SUCH_OFFICER', stay.officer);
  const after = { ...stay, id: [stay.officer, stay.cause, stay.from].join('@') };
  return settle(state, [set('stay', state.stays, after)], ['organisation.not-yet-considered']);
}

const listOf = {
  competence: 'competences',
  delegation: 'delegations',
  leave: 'leaves',
  stay: 'stays',
} as const;

export function endRecord(state: OrganisationState, { kind, id, on }: CommandOf<'end-record'>): PlanDecision {
  const before = state[listOf[kind]].find((record) => record.id === id);
  if (!before) return refuse('NO_SUCH_RECORD', id);
  return settle(
    state,
    [{ kind, before, after: { ...before, to: on } } as RecordChange],
    ['organisation.record-ends'],
  );
}

function missingOfficer(state: OrganisationState, officers: readonly string[]): string | undefined {
  return officers.find((officer) => !state.officers.some(({ id }) => id === officer));
}
