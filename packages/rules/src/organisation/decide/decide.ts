import type { Command, CommandOf } from '../command.schema.ts';
import type { PlanDecision } from '../plan.ts';
import type { OrganisationState } from '../state.ts';
import { mergeUnits } from './merge-units.ts';
import { addPost, editOfficers, endPost, saveOfficer, transferOfficers } from './officer-commands.ts';
import { addCompetence, addDelegation, addLeave, addStay, endRecord } from './register-commands.ts';
import { splitUnit } from './split-unit.ts';
import { createUnit, dissolveUnit, moveUnit, renameUnit } from './unit-commands.ts';

type Deciders = {
  readonly [Action in Command['action']]: (
    state: OrganisationState,
    command: CommandOf<Action>,
  ) => PlanDecision;
};

const deciders: Deciders = {
  'create-unit': createUnit,
  'rename-unit': renameUnit,
  'move-unit': moveUnit,
  'merge-units': mergeUnits,
  'split-unit': splitUnit,
  'dissolve-unit': dissolveUnit,
  'transfer-officers': transferOfficers,
  'add-officer': saveOfficer,
  'edit-officer': saveOfficer,
  'edit-officers': editOfficers,
  'add-post': addPost,
  'end-post': endPost,
  'add-competence': addCompetence,
  'add-delegation': addDelegation,
  'add-leave': addLeave,
  'add-stay': addStay,
  'end-record': endRecord,
};

/** What a command would do to the organisation, or why it may not be done. Decides and never acts. */
export function decide(state: OrganisationState, command: Command): PlanDecision {
  return (deciders[command.action] as (state: OrganisationState, command: Command) => PlanDecision)(
    state,
    command,
  );
}
