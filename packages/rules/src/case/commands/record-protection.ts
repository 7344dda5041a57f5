import { z } from 'zod';
import type { CaseFacts } from '../case-facts.ts';
import type { CaseRefusalCode } from '../case-refusals.ts';
import type { Case } from '../case-state.ts';
import { wordsSchema } from '../command-fields.ts';
import { goOn, refuse, type Step } from '../step.ts';
import { asVerifier } from '../verifiers.ts';
import { protectionFacts, protectionGrounds } from '../vocabulary.ts';

export const recordProtectionSchema = z.strictObject({
  do: z.literal('recordProtection'),
  grounds: z.array(
    z.strictObject({ ground: z.enum(protectionGrounds), applies: z.boolean(), reason: wordsSchema }),
  ),
  proposals: z
    .array(z.strictObject({ proposal: z.string().trim().min(1).max(30), reason: wordsSchema }))
    .max(50)
    .optional(),
  facts: z
    .array(z.strictObject({ fact: z.enum(protectionFacts), holds: z.boolean(), proof: wordsSchema }))
    .max(protectionFacts.length)
    .optional(),
});
type RecordProtection = z.infer<typeof recordProtectionSchema>;

/**
 * Before any measure every ground of exemption and protection is asked, one by one, whether it applies or not, and every proposal
 * that was registered before the act is weighed.
 */
export const recordProtection: Step<RecordProtection> = (kase, command, facts) => {
  const { grounds, proposals = [], facts: found = [] } = command;
  const asked = new Set(grounds.map(({ ground }) => ground));
  if (asked.size !== grounds.length || protectionGrounds.some((ground) => !asked.has(ground)))
    return refuse('GROUNDS_NOT_ALL_ASKED');
  const hindered = hindranceByProposals(proposals, facts) ?? hindranceToDaring(kase, command, facts);
  if (hindered) return refuse(hindered);
  const protection = { grounds, proposals, facts: found, by: facts.actor.person, on: facts.today };
  return goOn(asVerifier({ ...kase, protection }, facts.actor.person), [
    'case.protection-first',
    ...(proposals.length > 0 ? ['case.registered-proposals'] : []),
  ]);
};

function hindranceByProposals(
  weighed: NonNullable<RecordProtection['proposals']>,
  { registered }: CaseFacts,
): CaseRefusalCode | null {
  if (!registered) return 'FACT_MISSING';
  if (weighed.some(({ proposal }) => !registered.includes(proposal))) return 'NO_SUCH_PART';
  const named = weighed.map(({ proposal }) => proposal);
  return registered.every((proposal) => named.includes(proposal)) ? null : 'PROPOSAL_NOT_WEIGHED';
}

function hindranceToDaring(
  { subject }: Case,
  { grounds, facts: found = [] }: RecordProtection,
  { protectsOthers }: CaseFacts,
): CaseRefusalCode | null {
  if (!grounds.some(({ ground, applies }) => ground === 'daring-proposal' && applies)) return null;
  const leads = subject.kind === 'officer' && subject.leader;
  if (!leads && protectsOthers !== true) return 'DECREE_73_FOR_LEADERS';
  const holds = protectionFacts.every((fact) => found.some((one) => one.fact === fact && one.holds));
  return holds ? null : 'PROTECTION_FACTS_MISSING';
}
