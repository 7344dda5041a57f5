import { fileProposalSchema } from '@kycuong/rules/safe-harbour';
import { procedure } from '../core/procedure.ts';
import { router } from '../core/trpc.ts';
import { fileNewProposal } from './file-proposal.ts';
import { answerInput, proposalInput, registerInput, seenProposalInput } from './harbour-inputs.ts';
import { readProposal } from './read-proposal.ts';
import { readRegister } from './read-register.ts';
import { answer, withdraw } from './settle-proposal.ts';

const reading = procedure('harbour.read');

/** The register of what officers propose before they act. */
export const harbourRouter = router({
  register: reading.input(registerInput).query(({ ctx, input }) => readRegister(ctx.acting, input)),
  proposal: reading.input(proposalInput).query(({ ctx, input }) => readProposal(ctx.acting, input)),
  file: procedure('harbour.file')
    .input(fileProposalSchema)
    .mutation(({ ctx, input }) => fileNewProposal(ctx.acting, input)),
  withdraw: procedure('harbour.file')
    .input(seenProposalInput)
    .mutation(({ ctx, input }) => withdraw(ctx.acting, input)),
  answer: procedure('harbour.answer')
    .input(answerInput)
    .mutation(({ ctx, input }) => answer(ctx.acting, input)),
});
