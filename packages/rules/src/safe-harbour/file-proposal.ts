import { z } from 'zod';
import { endOfLimit } from '../calendar/calendar.ts';
import { civilDaySchema } from '../core/civil-day.schema.ts';
import { toCivilDay, toEpochDay } from '../core/epoch-day.ts';
import type { Decision } from '../core/refusal.ts';
import type { HarbourFacts } from './harbour-facts.ts';
import { harbourRefusal, type HarbourRefusalCode } from './harbour-refusals.ts';
import { type Proposal, proposalKinds } from './proposal.ts';

const words = z.string().trim().min(1).max(4000);
const given = z
  .string()
  .trim()
  .max(4000)
  .nullable()
  .transform((text) => text || null);

export const fileProposalSchema = z.strictObject({
  kind: z.enum(proposalKinds),
  title: z.string().trim().min(3).max(300),
  matter: z
    .string()
    .trim()
    .max(120)
    .nullable()
    .transform((text) => text || null),
  matterDueOn: civilDaySchema.nullable(),
  conflictingProvisions: given,
  missingCompetence: given,
  ownProposal: words,
  askedUnit: z.string().trim().min(1).max(120),
});
export type FileProposal = z.infer<typeof fileProposalSchema>;

type Filed = Decision<Omit<Proposal, 'id'>, HarbourRefusalCode>;

/**
 * A proposal counts only if it says what stands in the way (provisions that conflict, or a competence that is missing) and what the
 * officer proposes; it counts from the moment it is filed, and that moment is the database's.
 */
export function fileProposal(command: FileProposal, facts: HarbourFacts): Filed {
  const { actor, today, mechanismWorks, askedUnitStands } = facts;
  const refuse = (code: HarbourRefusalCode): Filed => ({ ok: false, refusal: harbourRefusal(code) });
  if (actor.officer === null || actor.unit === null) return refuse('PROPOSER_UNKNOWN');
  if (!actor.leader && !mechanismWorks) return refuse('PROTECTION_NOT_A_MECHANISM');
  if (command.conflictingProvisions === null && command.missingCompetence === null)
    return refuse('OBSTACLE_NOT_NAMED');
  if (!askedUnitStands) return refuse('NO_SUCH_BODY_ASKED');
  return {
    ok: true,
    because: ['harbour.obstacle-and-own-proposal', 'harbour.time-stamped', basisRule(actor.leader)],
    next: {
      ...command,
      revision: 1,
      basis: actor.leader ? 'decree-73-2023' : 'province',
      officer: actor.officer,
      unit: actor.unit,
      filedOn: today,
      filedBy: actor.person,
      answerDueOn: answerDueOn(facts),
      answer: null,
      withdrawnOn: null,
    },
  };
}

const basisRule = (leader: boolean): string => (leader ? 'harbour.decree-73' : 'harbour.province-basis');

function answerDueOn({ today, answerWorkingDays, workingDays }: HarbourFacts): Proposal['answerDueOn'] {
  if (answerWorkingDays === null) return null;
  const limit = { amount: answerWorkingDays, unit: 'working-days' } as const;
  return toCivilDay(endOfLimit(toEpochDay(today), limit, workingDays).due);
}
