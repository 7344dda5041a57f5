// The public file of the slice.
export { bindAccount } from './bind-account.ts';
export { createPerson } from './create-person.ts';
export { grantMembership, type Membership } from './grant-membership.ts';
export { myProfile, type Profile } from './my-profile.ts';
