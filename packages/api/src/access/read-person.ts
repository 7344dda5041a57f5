import {
  listInvitations,
  listPeople,
  listProposals,
  type Invitation,
  type Person,
  type Proposal,
} from '@kycuong/db/access';
import { notFound } from '../core/api-refusals.ts';
import { permissionsOf } from '../core/permissions.ts';
import type { Acting } from '../core/procedure.ts';
import { refuse } from '../core/refusal-error.ts';

export interface PersonView {
  readonly person: Person;
  readonly proposals: readonly Proposal[];
  /** Empty for whoever does not administer: links are nobody else's business. */
  readonly invitations: readonly Invitation[];
  readonly mayAdminister: boolean;
}

export const readPerson = (acting: Acting, personId: string): Promise<PersonView> =>
  acting.transaction(async (trx) => {
    const [person = refuse(notFound('person'))] = await listPeople(trx, personId);
    const mayAdminister =
      permissionsOf(acting.roles).includes('access.administer') && personId !== acting.personId;
    return {
      person,
      proposals: await listProposals(trx, { personId }),
      invitations: await listInvitations(trx, personId),
      mayAdminister,
    };
  });
