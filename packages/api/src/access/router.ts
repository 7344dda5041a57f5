import {
  decideProposal,
  endRole,
  listApiTokens,
  listPeople,
  listProposals,
  proposeOfficer,
  proposeRole,
  revokeApiToken,
  revokeInvitation,
  whoSees,
} from '@kycuong/db/access';
import {
  decideProposalSchema,
  endRoleSchema,
  inviteSchema,
  makeTokenSchema,
  proposeOfficerSchema,
  proposeRoleSchema,
  whoSeesSchema,
} from '@kycuong/rules/access/schema';
import { z } from 'zod';
import { ownProcedure, procedure } from '../core/procedure.ts';
import { router } from '../core/trpc.ts';
import { invitePerson, resetPassword } from './invite-person.ts';
import { makeToken } from './make-token.ts';
import { me } from './me.ts';
import { readPerson } from './read-person.ts';

const reading = procedure('access.read');
const people = procedure('access.people');
const administering = procedure('access.administer');
const person = z.object({ personId: z.uuid() });
const numbered = z.object({ no: z.int().min(1) });

export const accessRouter = router({
  /** Who is signed in, where they may act, and what they may do in the acting province. */
  me: ownProcedure('access.read-own').query(({ ctx }) => me(ctx)),
  whoSees: reading
    .input(whoSeesSchema)
    .query(({ ctx, input }) => ctx.acting.transaction((trx) => whoSees(trx, input))),

  people: people.query(({ ctx }) => ctx.acting.transaction((trx) => listPeople(trx))),
  person: people.input(person).query(({ ctx, input }) => readPerson(ctx.acting, input.personId)),
  waiting: people.query(({ ctx }) =>
    ctx.acting.transaction((trx) => listProposals(trx, { state: 'waiting' })),
  ),

  invite: administering.input(inviteSchema).mutation(({ ctx, input }) => invitePerson(ctx.acting, input)),
  resetPassword: administering
    .input(person)
    .mutation(({ ctx, input }) => resetPassword(ctx.acting, input.personId)),
  revokeInvitation: administering
    .input(numbered)
    .mutation(({ ctx, input }) => ctx.acting.transaction((trx) => revokeInvitation(trx, input.no))),
  proposeRole: administering
    .input(proposeRoleSchema)
    .mutation(({ ctx, input }) => ctx.acting.transaction((trx) => proposeRole(trx, input))),
  proposeOfficer: administering
    .input(proposeOfficerSchema)
    .mutation(({ ctx, input }) => ctx.acting.transaction((trx) => proposeOfficer(trx, input))),
  decideProposal: administering
    .input(decideProposalSchema)
    .mutation(({ ctx, input }) =>
      ctx.acting.transaction((trx) => decideProposal(trx, input.proposal, input.decision, input.reason)),
    ),
  endRole: administering
    .input(endRoleSchema)
    .mutation(({ ctx, input }) =>
      ctx.acting.transaction((trx) => endRole(trx, input.membership, input.reason)),
    ),

  tokens: administering.query(({ ctx }) => ctx.acting.transaction((trx) => listApiTokens(trx))),
  makeToken: administering.input(makeTokenSchema).mutation(({ ctx, input }) => makeToken(ctx.acting, input)),
  revokeToken: administering
    .input(numbered)
    .mutation(({ ctx, input }) => ctx.acting.transaction((trx) => revokeApiToken(trx, input.no))),
});
