import { answerProposalSchema, proposalStandings } from '@kycuong/rules/safe-harbour';
import { z } from 'zod';

export const proposalInput = z.object({
  year: z.int().min(2000).max(2200),
  no: z.int().min(1).max(10_000_000),
});
/** A proposal as it was when somebody looked at it. */
export const seenProposalInput = proposalInput.extend({ revision: z.int().min(1) });
export const answerInput = seenProposalInput.extend({ answer: answerProposalSchema });

const text = z.string().trim().min(1).max(120);
export const registerInput = z.object({
  standing: z.enum(proposalStandings).optional(),
  officer: text.optional(),
  unit: text.optional(),
  matter: text.optional(),
  late: z.boolean().optional(),
  before: proposalInput.optional(),
});
