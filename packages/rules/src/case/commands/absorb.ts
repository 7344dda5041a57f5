import { z } from 'zod';
import { sameSubject } from '../same-subject.ts';
import { goOn, refuse, type Step } from '../step.ts';

export const absorbSchema = z.strictObject({ do: z.literal('absorb'), from: z.string().min(1).max(60) });

/** The other side of a joinder: takes over behaviours, chain and verifiers. The longer chain asks for a new handler. */
export const absorb: Step<z.infer<typeof absorbSchema>> = (kase, { from }, { other }) => {
  if (other?.id !== from || other.joinedInto !== kase.id) return refuse('FACT_MISSING');
  if (!sameSubject(kase, other)) return refuse('OTHER_SUBJECT');
  const allegations = [...kase.allegations, ...other.allegations].map((one, place) => ({
    ...one,
    no: place + 1,
  }));
  return goOn(
    {
      ...kase,
      allegations,
      chain: [...new Set([...kase.chain, ...other.chain])],
      verifiers: [...new Set([...kase.verifiers, ...other.verifiers])],
      detectedOn: other.detectedOn < kase.detectedOn ? other.detectedOn : kase.detectedOn,
      handler: null,
    },
    ['case.join', 'case.impartial'],
  );
};
