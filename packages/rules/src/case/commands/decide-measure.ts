import { z } from 'zod';
import { type Case, confirmed } from '../case-state.ts';
import type { CaseFacts } from '../case-facts.ts';
import type { CaseRefusalCode } from '../case-refusals.ts';
import { endClocks, startClock } from '../clocks.ts';
import { documentNumberSchema, wordsSchema } from '../command-fields.ts';
import { limitationPassed } from '../limitation.ts';
import { measuresOf } from '../measures-of.ts';
import { beforeDiscipline } from '../procedure/measure-forms.ts';
import type { Procedure } from '../procedure/procedure.ts';
import { goOn, refuse, type Step } from '../step.ts';
import { withoutLimitation } from '../vocabulary.ts';
import { measureInputSchema } from './recommend-measure.ts';

export const decideMeasureSchema = z.strictObject({
  do: z.literal('decideMeasure'),
  number: documentNumberSchema,
  /** Empty: confirmed, and no measure is taken. */
  measures: z.array(measureInputSchema).max(5),
  reason: wordsSchema,
  basis: wordsSchema,
  /** Set when no limitation applies to the act, and why. */
  withoutLimitation: z.enum(withoutLimitation).nullable(),
});
type DecideMeasure = z.infer<typeof decideMeasureSchema>;

/** Promise 1: nothing is decided against a person who was not heard; and by another person than who verified. */
export const decideMeasure: Step<DecideMeasure> = (kase, command, facts) => {
  const { actor, today, procedure } = facts;
  if (!procedure) return refuse('FACT_MISSING');
  if (kase.heard === null) return refuse('EXPLANATION_STILL_OPEN');
  if (!kase.protection) return refuse('PROTECTION_NOT_ASKED');
  if (confirmed(kase).length === 0) return refuse('NOTHING_CONFIRMED');
  if (kase.verifiers.includes(actor.person) || kase.handler === actor.person)
    return refuse('VERIFIER_MAY_NOT_DECIDE');
  const found = measuresOf(kase, command.measures, today);
  if (!found.ok) return refuse(found.code);
  const open = { ...kase, withoutLimitation: command.withoutLimitation };
  const discipline = found.measures.find((measure) => measure.discipline);
  const hindered = discipline && hindranceOf(open, discipline.form, procedure, facts);
  if (hindered) return refuse(hindered);
  const { number, reason, basis } = command;
  const decision = {
    number,
    decidedOn: today,
    by: actor.person,
    measures: found.measures,
    reason,
    basis,
    receivedOn: null,
    version: procedure.version,
    overturned: false,
  };
  const ended = endClocks(open, ['discipline'], today);
  const decided: Case = { ...ended, stage: 'decided', decisions: [...kase.decisions, decision] };
  const partyMember = kase.subject.kind === 'officer' && kase.subject.partyMember && discipline !== undefined;
  return goOn(
    partyMember ? startClock(decided, 'party-notice', { from: today, procedure }) : decided,
    ['case.hear-first', 'case.protection-first', 'case.decider-is-no-verifier', 'case.forms-of-the-day'],
    [
      { effect: 'document', document: 'decision' },
      ...(partyMember ? [{ effect: 'document' as const, document: 'party-notice' as const }] : []),
      { effect: 'start-remedy' },
      { effect: 'tell', whom: 'subject' },
    ],
  );
};

function hindranceOf(
  kase: Case,
  form: Parameters<typeof limitationPassed>[1],
  procedure: Procedure,
  facts: CaseFacts,
): CaseRefusalCode | null {
  const kind = kase.subject.kind === 'officer' ? kase.subject.officerKind : null;
  const wanted = (kind && beforeDiscipline[kind]) ?? [];
  if (wanted.some((meeting) => !kase.meetings.some((held) => held.kind === meeting)))
    return 'MEETINGS_MISSING';
  return limitationPassed(kase, form, procedure, facts) ? 'LIMITATION_PASSED' : null;
}
