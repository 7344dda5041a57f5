import type { Role } from '../access/roles.ts';
import type { Decision } from '../core/refusal.ts';
import type { ApologyCommand, ApologyCommandName } from './apology-commands.ts';
import type { ApologyDuty, ApologyStage } from './apology-duty.ts';
import type { ApologyActor, ApologyFacts } from './apology-facts.ts';
import { apologyRefusal, type ApologyRefusalCode } from './apology-refusals.ts';

export type ApologyDecision = Decision<ApologyDuty, ApologyRefusalCode>;
type StepFacts = Pick<ApologyFacts, 'today' | 'actor' | 'head'>;
type Step<Name extends ApologyCommandName> = (
  duty: ApologyDuty,
  command: Extract<ApologyCommand, { do: Name }>,
  facts: StepFacts,
) => ApologyDecision;

interface StepRule {
  readonly from: readonly ApologyStage[];
  /** The head of the unit themselves, or roles of others. */
  readonly who: 'head' | readonly Role[];
}

const apologyPath: Readonly<Record<ApologyCommandName, StepRule>> = {
  write: { from: ['owed', 'drafted'], who: ['intake', 'verifier', 'head'] },
  sign: { from: ['drafted'], who: 'head' },
  deliver: { from: ['signed'], who: ['intake', 'verifier', 'head'] },
  except: { from: ['owed', 'drafted'], who: ['inspector', 'decider'] },
};

const refuse = (code: ApologyRefusalCode): ApologyDecision => ({ ok: false, refusal: apologyRefusal(code) });
const goOn = (next: ApologyDuty, ...because: readonly string[]): ApologyDecision => ({
  ok: true,
  next,
  because,
});

const write: Step<'write'> = (duty, command, { today, actor }) => {
  const { recipientKind, recipientName, recipientAddress, reason, newDueOn } = command;
  if (newDueOn !== null && newDueOn < today) return refuse('NEW_DAY_IN_PAST');
  const recipient = { kind: recipientKind, name: recipientName, address: recipientAddress };
  const letter = { recipient, reason, newDueOn, writtenBy: actor.person };
  return goOn({ ...duty, stage: 'drafted', letter }, 'apology-letter.says-why-and-when');
};

/** Whoever heads the unit on the day signs: the duty stays with the post, not with who held it. */
const sign: Step<'sign'> = (duty, _command, { today, actor, head }) => {
  if (actor.officer === null || actor.officer !== head) return refuse('NOT_THE_HEAD_OF_UNIT');
  const signed = { number: 0, on: today, by: actor.person, officer: actor.officer };
  return goOn({ ...duty, stage: 'signed', signed }, 'apology-letter.by-the-head', 'apology-letter.register');
};

const deliver: Step<'deliver'> = (duty, { channel, on, proof }, { today, actor }) => {
  if (on > today || on < (duty.signed?.on ?? today)) return refuse('DELIVERED_OUT_OF_ORDER');
  const delivered = { channel, on, proof, by: actor.person };
  return goOn({ ...duty, stage: 'delivered', delivered }, 'apology-letter.delivered');
};

/** Neither by who headed the unit when it was late nor by who heads it now: it is they who would have to apologise. */
const except: Step<'except'> = (duty, { ground, reason }, { today, actor, head }) => {
  if (actor.officer === null || [duty.head, head].includes(actor.officer))
    return refuse('EXCEPTED_BY_THE_HEAD');
  const exception = { ground, reason, by: actor.person, on: today };
  return goOn({ ...duty, stage: 'excepted', exception }, 'apology-letter.exception-by-another');
};

const steps: { readonly [Name in ApologyCommandName]: Step<Name> } = { write, sign, deliver, except };

/** What stands between a person and a step, whatever its words. */
export function hindranceToApologyStep(
  { stage }: Pick<ApologyDuty, 'stage'>,
  name: ApologyCommandName,
  actor: ApologyActor,
  head: string | null,
): ApologyRefusalCode | null {
  const { from, who } = apologyPath[name];
  if (!from.includes(stage)) return 'LETTER_STEP_NOT_OPEN';
  if (who === 'head') return actor.officer !== null && actor.officer === head ? null : 'NOT_THE_HEAD_OF_UNIT';
  return actor.roles.some((role) => who.includes(role)) ? null : 'NOT_YOUR_LETTER_STEP';
}

/** The one door to every change of a duty. The number of a signed letter is the database's, because it has no gap. */
export function decideApology(
  duty: ApologyDuty,
  command: ApologyCommand,
  facts: StepFacts,
  seen: number,
): ApologyDecision {
  if (seen !== duty.revision) return refuse('STALE_LETTER');
  const hindered = hindranceToApologyStep(duty, command.do, facts.actor, facts.head);
  if (hindered) return refuse(hindered);
  // The table and the command carry the same name, which TypeScript cannot follow through a union.
  const step = steps[command.do] as Step<ApologyCommandName>;
  const decided = step(duty, command, facts);
  return decided.ok ? { ...decided, next: { ...decided.next, revision: duty.revision + 1 } } : decided;
}
