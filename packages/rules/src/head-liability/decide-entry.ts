import { limitFrom, type LedgerDecision } from './ask-head.ts';
import type { LedgerCommand, LedgerCommandName } from './ledger-commands.ts';
import type { LedgerFacts } from './ledger-facts.ts';
import { hindranceTo } from './ledger-path.ts';
import { ledgerRefusal, type LedgerRefusalCode } from './ledger-refusals.ts';
import type { LiabilityEntry, Weight } from './liability-entry.ts';
import { selfDetection } from './self-detection.ts';

type Step<Name extends LedgerCommandName> = (
  entry: LiabilityEntry,
  command: Extract<LedgerCommand, { do: Name }>,
  facts: LedgerFacts,
) => LedgerDecision;

const refuse = (code: LedgerRefusalCode): LedgerDecision => ({ ok: false, refusal: ledgerRefusal(code) });
const goOn = (next: LiabilityEntry, ...because: readonly string[]): LedgerDecision => ({
  ok: true,
  next,
  because,
});

const explain: Step<'explain'> = (entry, { explanation, actions }, { today }) => {
  if (actions.some(({ on }) => on > today)) return refuse('ACTION_IN_FUTURE');
  const numbered = actions.map((action, place) => ({ no: place + 1, ...action, weighed: null }));
  return goOn(
    { ...entry, stage: 'heard', heard: 'explained', explanation, actions: numbered },
    'head-liability.hear-first',
  );
};

const passLimit: Step<'passLimit'> = (entry, _command, { today }) => {
  if (entry.explainBy === null) return refuse('LEDGER_LIMIT_DOES_NOT_RUN');
  if (today <= entry.explainBy) return refuse('HEAD_MAY_STILL_EXPLAIN');
  return goOn({ ...entry, stage: 'heard', heard: 'limit-passed' }, 'head-liability.hear-first');
};

const weighAction: Step<'weighAction'> = (entry, { action, counts, reason }) => {
  if (!entry.actions.some(({ no }) => no === action)) return refuse('NO_SUCH_ACTION');
  const actions = entry.actions.map((one) =>
    one.no === action ? { ...one, weighed: { counts, reason } } : one,
  );
  return goOn({ ...entry, actions }, 'head-liability.action-by-action');
};

const propose: Step<'propose'> = (entry, { do: _, ...assessed }, facts) => {
  if (entry.actions.some(({ weighed }) => weighed === null)) return refuse('ACTIONS_NOT_WEIGHED');
  const wrong = hindranceToWeight(entry, assessed, facts);
  if (wrong) return refuse(wrong);
  const assessment = { ...assessed, by: facts.actor.person, on: facts.today };
  return goOn({ ...entry, stage: 'proposed', assessment }, 'head-liability.self-detection');
};

const decide: Step<'decide'> = (entry, { do: _, ...assessed }, facts) => {
  const { actor, today } = facts;
  if (actor.person === entry.assessment?.by || actor.person === entry.askedBy)
    return refuse('PROPOSED_BY_YOU_ALREADY');
  const wrong = hindranceToWeight(entry, assessed, facts);
  if (wrong) return refuse(wrong);
  const decision = { ...assessed, by: actor.person, on: today };
  const appealBy = limitFrom(facts, facts.appealWorkingDays);
  return goOn(
    { ...entry, stage: 'decided', decision, appealBy },
    'head-liability.four-eyes',
    'head-liability.self-detection',
    'head-liability.no-measure',
  );
};

const fileAppeal: Step<'fileAppeal'> = (entry, { grounds }, { today }) => {
  if (entry.appeal !== null) return refuse('APPEALED_ALREADY');
  if (entry.appealBy !== null && today > entry.appealBy) return refuse('LEDGER_APPEAL_LIMIT_PASSED');
  const appeal = { filedOn: today, grounds, outcome: null, decidedBy: null, reason: null };
  return goOn({ ...entry, stage: 'appealed', appeal }, 'head-liability.appeal');
};

const decideAppeal: Step<'decideAppeal'> = (entry, { outcome, weight, reason }, facts) => {
  const { person } = facts.actor;
  const { decision, appeal } = entry;
  if (!decision || !appeal) return refuse('LEDGER_STEP_NOT_OPEN');
  if ([decision.by, entry.assessment?.by, entry.askedBy].includes(person))
    return refuse('LEDGER_DECIDED_BY_YOU');
  const settled = { ...appeal, outcome, decidedBy: person, reason };
  if (outcome === 'overturned')
    return goOn({ ...entry, stage: 'cleared', appeal: settled }, 'head-liability.cleared');
  if (outcome === 'upheld')
    return goOn({ ...entry, stage: 'final', appeal: settled }, 'head-liability.final');
  // An appeal never makes it worse for whoever brought it.
  if (weight === null || heaviness(weight) >= heaviness(decision.weight))
    return refuse('APPEAL_MAKES_IT_WORSE');
  return goOn(
    { ...entry, stage: 'final', appeal: settled, decision: { ...decision, weight } },
    'head-liability.final',
  );
};

const makeFinal: Step<'makeFinal'> = (entry, { basis }, { today }) => {
  if (entry.appealBy !== null && today <= entry.appealBy) return refuse('HEAD_MAY_STILL_APPEAL');
  if (entry.appealBy === null && basis === null) return refuse('LEDGER_LIMIT_DOES_NOT_RUN');
  return goOn({ ...entry, stage: 'final', finalBasis: basis }, 'head-liability.final');
};

const heaviness = (weight: Weight): number => ({ none: 0, lighter: 1, full: 2 })[weight];

/** Promise 17, and that nobody is let off without a limit that is named. */
function hindranceToWeight(
  entry: LiabilityEntry,
  { weight, limits }: { readonly weight: Weight; readonly limits: readonly string[] },
  { case: kase, detection }: LedgerFacts,
): LedgerRefusalCode | null {
  const { due } = selfDetection(kase, entry, detection);
  if (due && weight === 'full') return 'SELF_DETECTION_WEIGHS_LESS';
  if (weight === 'lighter' && !due && limits.length === 0) return 'NO_REASON_TO_WEIGH_LESS';
  return weight === 'none' && limits.length === 0 ? 'NO_LIMIT_OF_ANSWER' : null;
}

const steps: { readonly [Name in LedgerCommandName]: Step<Name> } = {
  explain,
  refuse: (entry, { record }) =>
    goOn({ ...entry, stage: 'heard', heard: 'refused', explanation: record }, 'head-liability.hear-first'),
  passLimit,
  weighAction,
  propose,
  decide,
  fileAppeal,
  decideAppeal,
  makeFinal,
};

/** The one door to every change of an entry. `seen` is the revision that the person looked at. */
export function decideEntry(
  entry: LiabilityEntry,
  command: LedgerCommand,
  facts: LedgerFacts,
  seen: number,
): LedgerDecision {
  if (seen !== entry.revision) return refuse('STALE_ENTRY');
  const hindered = hindranceTo(entry, command.do, facts.actor);
  if (hindered) return refuse(hindered);
  // The table and the command carry the same name, which TypeScript cannot follow through a union.
  const step = steps[command.do] as Step<LedgerCommandName>;
  const decided = step(entry, command, facts);
  return decided.ok ? { ...decided, next: { ...decided.next, revision: entry.revision + 1 } } : decided;
}
