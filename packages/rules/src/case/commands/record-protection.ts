import { z } from 'zod';
import { wordsSchema } from '../command-fields.ts';
import { goOn, refuse, type Step } from '../step.ts';
import { asVerifier } from '../verifiers.ts';
import { protectionGrounds } from '../vocabulary.ts';

export const recordProtectionSchema = z.strictObject({
  do: z.literal('recordProtection'),
  grounds: z.array(
    z.strictObject({ ground: z.enum(protectionGrounds), applies: z.boolean(), reason: wordsSchema }),
  ),
});

/** Before any measure every ground of exemption and protection is asked, one by one, whether it applies or not. */
export const recordProtection: Step<z.infer<typeof recordProtectionSchema>> = (kase, { grounds }, facts) => {
  const asked = new Set(grounds.map(({ ground }) => ground));
  if (asked.size !== grounds.length || protectionGrounds.some((ground) => !asked.has(ground)))
    return refuse('GROUNDS_NOT_ALL_ASKED');
  const protection = { grounds, by: facts.actor.person, on: facts.today };
  return goOn(asVerifier({ ...kase, protection }, facts.actor.person), ['case.protection-first']);
};
