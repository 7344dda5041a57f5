// The public file of the slice.
export { bindAccount } from './bind-account.ts';
export { bindOfficer } from './bind-officer.ts';
export { createAccount } from './create-account.ts';
export { createPerson } from './create-person.ts';
export { grantMembership, type Membership } from './grant-membership.ts';
export { listWorkspaces } from './list-workspaces.ts';
export { personOfAddress } from './person-of-address.ts';
export { myProfile, type Profile } from './my-profile.ts';
