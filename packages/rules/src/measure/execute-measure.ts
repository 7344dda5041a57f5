import { z } from 'zod';
import type { Role } from '../access/roles.ts';
import type { Case, Participant } from '../case/case.ts';
import { conflictsOf } from '../case/case.ts';
import { civilDaySchema, type CivilDay } from '../core/civil-day.schema.ts';
import type { Decision } from '../core/refusal.ts';
import { type DecidedMeasure, type Execution, measureStanding } from './decided-measure.ts';
import { measureRefusal, type MeasureRefusalCode } from './measure-refusals.ts';

const words = z.string().trim().min(1).max(4000);
const documentNumber = z.string().trim().min(1).max(100);

export const executeMeasureSchema = z.strictObject({
  executedOn: civilDaySchema,
  evidence: words,
  endsOn: civilDaySchema.nullable(),
  endBasis: z
    .string()
    .trim()
    .max(4000)
    .nullable()
    .transform((text) => text || null),
});
export const liftMeasureSchema = z.strictObject({ reason: words, basis: words, number: documentNumber });

interface MeasureFacts {
  readonly today: CivilDay;
  readonly case: Pick<Case, 'subject' | 'chain' | 'representative'>;
  /** Roles as they reach the unit that has the case. */
  readonly actor: Participant;
}

type MeasureDecision = Decision<Execution, MeasureRefusalCode>;
const refuse = (code: MeasureRefusalCode): MeasureDecision => ({ ok: false, refusal: measureRefusal(code) });

/** What was decided is carried out once, by somebody who has no part in the case, and with what shows it. */
export function executeMeasure(
  measure: DecidedMeasure,
  command: z.infer<typeof executeMeasureSchema>,
  facts: MeasureFacts,
): MeasureDecision {
  const hindered = hindranceOf(facts, ['head', 'verifier', 'decider']);
  if (hindered) return refuse(hindered);
  if (!measure.stands) return refuse('MEASURE_NOT_STANDING');
  if (measure.execution !== null) return refuse('MEASURE_EXECUTED_ALREADY');
  const { executedOn, endsOn, endBasis } = command;
  if (executedOn < measure.decidedOn || executedOn > facts.today) return refuse('EXECUTED_OUT_OF_ORDER');
  if ((endsOn === null) !== (endBasis === null)) return refuse('END_WITHOUT_BASIS');
  if (endsOn !== null && endsOn <= executedOn) return refuse('END_BEFORE_EXECUTION');
  const { round, decision, measure: no } = measure;
  return {
    ok: true,
    because: ['measure.decision-stands', 'measure.no-term-made-up'],
    next: { round, decision, measure: no, ...command, executedBy: facts.actor.person, lifted: null },
  };
}

/** Ends a measure before its time, by a decision of its own. */
export function liftMeasure(
  measure: DecidedMeasure,
  command: z.infer<typeof liftMeasureSchema>,
  facts: MeasureFacts,
): MeasureDecision {
  const hindered = hindranceOf(facts, ['decider']);
  if (hindered) return refuse(hindered);
  if (measure.execution === null || measureStanding(measure, facts.today) !== 'in-force')
    return refuse('MEASURE_NOT_IN_FORCE');
  const lifted = { ...command, on: facts.today, by: facts.actor.person };
  return { ok: true, because: ['measure.lifted-by-decision'], next: { ...measure.execution, lifted } };
}

function hindranceOf({ actor, case: kase }: MeasureFacts, roles: readonly Role[]): MeasureRefusalCode | null {
  if (!actor.roles.some((role) => roles.includes(role))) return 'NOT_YOUR_MEASURE';
  return conflictsOf(actor, kase).length > 0 ? 'MEASURE_OF_YOUR_OWN' : null;
}
