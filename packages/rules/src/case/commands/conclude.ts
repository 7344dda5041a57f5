import { z } from 'zod';
import { recordsSchema, wordsSchema } from '../command-fields.ts';
import { confirmed } from '../case-state.ts';
import { endClocks } from '../clocks.ts';
import { judgeBehaviours } from '../judge-behaviours.ts';
import { type Effect, goOn, refuse, type Step } from '../step.ts';
import { asVerifier } from '../verifiers.ts';
import { conclusionOutcomes } from '../vocabulary.ts';

export const concludeSchema = z.strictObject({
  do: z.literal('conclude'),
  conclusions: z
    .array(
      z.strictObject({
        allegation: z.int().min(1),
        outcome: z.enum(conclusionOutcomes),
        reasons: wordsSchema,
        records: recordsSchema,
      }),
    )
    .min(1)
    .max(20),
});

/** What is true of each behaviour and clause, each with its reasons, its records and the version that judged it. */
export const conclude: Step<z.infer<typeof concludeSchema>> = (kase, { conclusions }, facts) => {
  if (kase.heard === null) return refuse('EXPLANATION_STILL_OPEN');
  if (kase.points.some(({ weighed }) => !weighed || weighed.as === 'to-verify'))
    return refuse('POINTS_NOT_WEIGHED');
  if (kase.tasks.some(({ done }) => done === null)) return refuse('TASKS_STILL_OPEN');
  if (!kase.protection) return refuse('PROTECTION_NOT_ASKED');
  if (!facts.behaviours) return refuse('FACT_MISSING');
  const named = new Map(conclusions.map((one) => [one.allegation, one]));
  if (named.size !== conclusions.length || kase.allegations.some(({ no }) => !named.has(no)))
    return refuse('NOT_ALL_CONCLUDED');
  if (named.size !== kase.allegations.length) return refuse('NO_SUCH_PART');
  if (conclusions.some(({ outcome, records }) => outcome === 'confirmed' && records.length === 0))
    return refuse('RECORDS_MISSING');
  const protects = kase.protection.grounds.some(({ applies }) => applies);
  if (!protects && conclusions.some(({ outcome }) => outcome === 'exempt'))
    return refuse('NO_GROUND_OF_EXEMPTION');
  // The version is asked anew: a case may have been opened before a version of that day was known.
  const judged = judgeBehaviours(kase.subject, kase.allegations.map(inputOf), facts.behaviours);
  if (!judged.ok) return refuse(judged.code);
  const { actor, today } = facts;
  const allegations = kase.allegations.map((allegation, place) => {
    const { outcome, reasons, records } = named.get(allegation.no)!;
    const { version } = judged.allegations[place]!;
    const conclusion = {
      outcome,
      reasons,
      records,
      version,
      rule: ruleOf(outcome),
      by: actor.person,
      on: today,
    };
    return { ...allegation, version, conclusion };
  });
  const ended = endClocks({ ...kase, allegations }, ['weighing'], today);
  const next = asVerifier({ ...ended, stage: 'concluded' }, actor.person);
  const thanks: Effect[] = confirmed(next).length === 0 ? [{ effect: 'document', document: 'thanks' }] : [];
  return goOn(
    next,
    [...new Set(conclusions.map(({ outcome }) => ruleOf(outcome))), 'case.version-of-the-day'],
    [{ effect: 'document', document: 'conclusion' }, ...thanks, { effect: 'tell', whom: 'subject' }],
  );
};

const ruleOf = (outcome: (typeof conclusionOutcomes)[number]): string => `case.conclude-${outcome}`;

type Allegation = Parameters<typeof conclude>[0]['allegations'][number];
const inputOf = ({ directive, behaviour, clause, actOn, records }: Allegation) => ({
  directive,
  behaviour,
  clause,
  actOn,
  records: [...records],
});
