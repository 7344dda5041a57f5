// The public file of the slice.
export { bindAccount } from './bind-account.ts';
export { bindOfficer } from './bind-officer.ts';
export { createAccount } from './create-account.ts';
export { createPerson } from './create-person.ts';
export { grantMembership, type Membership } from './grant-membership.ts';
export { listWorkspaces } from './list-workspaces.ts';
export { personOfAddress } from './person-of-address.ts';
export { myProfile, type Profile } from './my-profile.ts';
export { decideProposal, endRole, type ProposalState } from './decide-proposal.ts';
export { proposeOfficer, proposeRole, type RoleWish } from './propose-role.ts';
export { listProposals, type Proposal } from './list-proposals.ts';
export { type HeldRole, listPeople, type Person } from './list-people.ts';
export {
  type Invitation,
  invite,
  listInvitations,
  openInvitation,
  type OpenInvitation,
  revokeInvitation,
  startPasswordReset,
  useInvitation,
} from './invitations.ts';
export {
  type ApiToken,
  listApiTokens,
  makeApiToken,
  revokeApiToken,
  type TokenHolder,
  useApiToken,
} from './api-tokens.ts';
export { seenKinds, type SeenKind, type Seer, whoSees } from './who-sees.ts';
