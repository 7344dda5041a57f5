import type { Participant } from './case-facts.ts';
import type { Case } from './case-state.ts';
import { hindranceTo } from './decide.ts';
import { type CommandName, commandNames, commandRules } from './procedure/command-rules.ts';

/** What a person may try at this step: the screen offers nothing else, and `decide` looks again. */
export function allowedCommands(kase: Case, actor: Participant): CommandName[] {
  return commandNames.filter((name) => hindranceTo(kase, commandRules[name], actor) === null);
}
