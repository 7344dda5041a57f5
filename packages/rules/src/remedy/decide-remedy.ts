import type { Role } from '../access/roles.ts';
import { type Case, confirmed, conflictsOf, lastDecision, type Participant } from '../case/case.ts';
import type { Decision } from '../core/refusal.ts';
import { privateDetails } from '../publication/publication.ts';
import type { PlanRemedy, RemedyCommand, RemedyCommandName } from './remedy-commands.ts';
import type { RemedyFacts } from './remedy-facts.ts';
import { remedyRefusal, type RemedyRefusalCode } from './remedy-refusals.ts';
import type { Milestone, Remedy, RemedyStage } from './remedy-state.ts';

export type RemedyDecision = Decision<Remedy, RemedyRefusalCode>;
type Planned = Decision<Omit<Remedy, 'id'>, RemedyRefusalCode>;
type Step<Name extends RemedyCommandName> = (
  remedy: Remedy,
  command: Extract<RemedyCommand, { do: Name }>,
  facts: RemedyFacts,
) => RemedyDecision;

interface StepRule {
  readonly from: readonly RemedyStage[];
  /** Null is the person who answers for the milestone, or the head of the unit. */
  readonly roles: readonly Role[] | null;
}

const planners: readonly Role[] = ['verifier', 'head', 'decider'];
/** Who may do what, and where. The same table decides and offers the next step on a screen. */
const remedyPath: Readonly<Record<RemedyCommandName, StepRule>> = {
  addMilestone: { from: ['open'], roles: planners },
  recordDone: { from: ['open'], roles: null },
  verify: { from: ['open'], roles: ['verifier', 'inspector', 'decider'] },
  askCitizen: { from: ['repaired'], roles: ['verifier', 'inspector', 'head'] },
};

const refuse = (
  code: RemedyRefusalCode,
): { readonly ok: false; readonly refusal: ReturnType<typeof remedyRefusal> } => ({
  ok: false,
  refusal: remedyRefusal(code),
});

/** A remedy follows from a decision that stands on something confirmed; one line of a case has one remedy. */
export function planRemedy(command: PlanRemedy, facts: RemedyFacts, present: readonly Remedy[]): Planned {
  const { actor, case: kase, today } = facts;
  if (!actor.roles.some((role) => planners.includes(role))) return refuse('NOT_YOUR_REMEDY_STEP');
  if (conflictsOf(actor, kase).length > 0) return refuse('REMEDY_OF_YOUR_OWN');
  if (!hasFinding(kase)) return refuse('NOTHING_TO_REMEDY');
  if (present.some(({ line }) => line === command.line)) return refuse('REMEDY_THERE_ALREADY');
  const { person } = actor;
  return {
    ok: true,
    because: ['remedy.after-a-decision', 'remedy.three-lines'],
    next: {
      ...command,
      revision: 1,
      stage: 'open',
      unit: kase.owner,
      round: 1,
      plannedBy: person,
      plannedOn: today,
      milestones: [],
      answers: [],
    },
  };
}

const hasFinding = (kase: Case): boolean => {
  const decision = lastDecision(kase);
  return decision !== null && !decision.overturned && confirmed(kase).length > 0;
};

const addMilestone: Step<'addMilestone'> = (remedy, command, { today, ownerServes }) => {
  if (ownerServes !== true) return refuse('OWNER_CANNOT_ACT');
  if (command.dueOn !== null && command.dueOn < today) return refuse('MILESTONE_DUE_IN_PAST');
  if (command.publicText !== null && privateDetails(command.publicText, []).length > 0)
    return refuse('PUBLIC_WORDS_POINT_TO_SOMEBODY');
  const { do: _, ...given } = command;
  const milestone: Milestone = {
    ...given,
    no: remedy.milestones.length + 1,
    round: remedy.round,
    done: null,
    verified: null,
    turnedBack: [],
  };
  return goOn({ ...remedy, milestones: [...remedy.milestones, milestone] }, 'remedy.owner-and-date');
};

const recordDone: Step<'recordDone'> = (remedy, { milestone: no, on, evidence }, { actor, today }) => {
  const milestone = remedy.milestones.find((one) => one.no === no);
  if (!milestone) return refuse('NO_SUCH_MILESTONE');
  if (milestone.owner !== actor.person && !actor.roles.includes('head')) return refuse('NOT_YOUR_MILESTONE');
  if (milestone.done !== null) return refuse('MILESTONE_DONE_ALREADY');
  if (on < remedy.plannedOn || on > today) return refuse('DONE_OUT_OF_ORDER');
  const done = { on, by: actor.person, evidence };
  return goOn(withMilestone(remedy, { ...milestone, done }), 'remedy.evidence-of-doing');
};

const verify: Step<'verify'> = (remedy, { milestone: no, holds, reason }, facts) => {
  const { actor, today } = facts;
  const milestone = remedy.milestones.find((one) => one.no === no);
  if (!milestone) return refuse('NO_SUCH_MILESTONE');
  const { done } = milestone;
  if (done === null || milestone.verified !== null) return refuse('NOTHING_TO_VERIFY');
  if (done.by === actor.person || milestone.owner === actor.person) return refuse('VERIFIED_BY_DOER');
  if (!holds) {
    const turned = { on: today, by: actor.person, reason, doneBy: done.by, evidence: done.evidence };
    const again = { ...milestone, done: null, turnedBack: [...milestone.turnedBack, turned] };
    return goOn(withMilestone(remedy, again), 'remedy.verified-by-another');
  }
  const next = withMilestone(remedy, { ...milestone, verified: { on: today, by: actor.person, reason } });
  const repaired = next.milestones.every(({ verified }) => verified !== null);
  return goOn({ ...next, stage: repaired ? 'repaired' : 'open' }, 'remedy.verified-by-another');
};

const askCitizen: Step<'askCitizen'> = (remedy, _command, { actor }) => {
  if (remedy.line !== 'citizen') return refuse('NOBODY_TO_ASK');
  if (remedy.milestones.some(({ done, owner }) => done?.by === actor.person || owner === actor.person))
    return refuse('ASKED_BY_DOER');
  return goOn(remedy, 'remedy.citizen-confirms', 'remedy.link-by-another');
};

const steps: { readonly [Name in RemedyCommandName]: Step<Name> } = {
  addMilestone,
  recordDone,
  verify,
  askCitizen,
};

const goOn = (next: Remedy, ...because: readonly string[]): RemedyDecision => ({ ok: true, next, because });

const withMilestone = (remedy: Remedy, milestone: Milestone): Remedy => ({
  ...remedy,
  milestones: remedy.milestones.map((one) => (one.no === milestone.no ? milestone : one)),
});

/** What stands between a person and a step, whatever its words. Who does the work may be the subject; who verifies may not. */
export function hindranceToRemedyStep(
  { stage, milestones, line }: Pick<Remedy, 'stage' | 'milestones' | 'line'>,
  name: RemedyCommandName,
  {
    actor,
    case: kase,
  }: { readonly actor: Participant; readonly case: Pick<Case, 'subject' | 'chain' | 'representative'> },
): RemedyRefusalCode | null {
  const { from, roles } = remedyPath[name];
  if (!from.includes(stage)) return 'REMEDY_STEP_NOT_OPEN';
  if (roles === null)
    return actor.roles.includes('head') || milestones.some(({ owner }) => owner === actor.person)
      ? null
      : 'NOT_YOUR_MILESTONE';
  if (!actor.roles.some((role) => roles.includes(role))) return 'NOT_YOUR_REMEDY_STEP';
  if (conflictsOf(actor, kase).length > 0) return 'REMEDY_OF_YOUR_OWN';
  return name === 'askCitizen' && line !== 'citizen' ? 'NOBODY_TO_ASK' : null;
}

/** The one door to every change of a remedy from inside. `seen` is the revision that the person looked at. */
export function decideRemedy(
  remedy: Remedy,
  command: RemedyCommand,
  facts: RemedyFacts,
  seen: number,
): RemedyDecision {
  if (seen !== remedy.revision) return refuse('STALE_REMEDY');
  const hindered = hindranceToRemedyStep(remedy, command.do, facts);
  if (hindered) return refuse(hindered);
  // The table and the command carry the same name, which TypeScript cannot follow through a union.
  const step = steps[command.do] as Step<RemedyCommandName>;
  const decided = step(remedy, command, facts);
  return decided.ok ? { ...decided, next: { ...decided.next, revision: remedy.revision + 1 } } : decided;
}
