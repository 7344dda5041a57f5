import { connect } from '@kycuong/db/connect';
import { accessIdentifiers } from '@kycuong/db/testing/access-identifiers';
import { fillAccess } from '@kycuong/db/testing/fill-access';
import type { Role } from '@kycuong/rules/access';
import type { StaffWorld } from './staff-world.ts';

/** A procedure that takes an identifier: called in Đà Nẵng with one of Yên Bái, and with one that never was. */
export interface IdentifiedInput {
  readonly procedure: string;
  readonly as: Role;
  readonly foreign: unknown;
  readonly absent: unknown;
}

const nobody = '00000000-0000-4000-8000-000000000000';
const never = 999_999_999;
const theirDirective = { slug: '46-ct-tu', version: 1 };
const noDirective = { slug: 'khong-co', version: 1 };

/** Add yours: what a slice names by an identifier, it must not tell apart by whose it is. */
export const identified = async (world: StaffWorld): Promise<IdentifiedInput[]> => {
  const owner = connect(world.url, { max: 1 });
  try {
    await fillAccess(owner, ['yen-bai']);
    const their = await accessIdentifiers(owner, 'yen-bai');
    const admin = 'organisation-admin';
    const reason = 'thử';
    const grant = { role: 'officer', unit: null, from: '2030-01-01', to: null, reason };
    const decision = { decision: 'refused', reason };
    const of = (procedure: string, as: Role, foreign: unknown, absent: unknown): IdentifiedInput => ({
      procedure,
      as,
      foreign,
      absent,
    });
    const catalogue = (procedure: string, as: Role, more: object = {}) =>
      of(`catalogue.${procedure}`, as, { ...theirDirective, ...more }, { ...noDirective, ...more });
    return [
      of('access.person', admin, { personId: their.person }, { personId: nobody }),
      of('access.resetPassword', admin, { personId: their.person }, { personId: nobody }),
      of('access.proposeRole', admin, { personId: their.person, ...grant }, { personId: nobody, ...grant }),
      of(
        'access.proposeOfficer',
        admin,
        { personId: their.person, officer: 'cb-1', reason },
        { personId: nobody, officer: 'cb-1', reason },
      ),
      of(
        'access.decideProposal',
        admin,
        { proposal: their.proposal, ...decision },
        { proposal: never, ...decision },
      ),
      of('access.endRole', admin, { membership: their.membership, reason }, { membership: never, reason }),
      of('access.revokeInvitation', admin, { no: their.invitation }, { no: never }),
      of('access.revokeToken', admin, { no: their.token }, { no: never }),
      of('notification.endWebhook', admin, { webhook: their.webhook }, { webhook: never }),
      catalogue('version', 'leader'),
      catalogue('behaviour', 'leader', { ordinal: 1 }),
      catalogue('diff', 'leader'),
      catalogue('exportFile', 'leader'),
      catalogue('lint', 'leader'),
      catalogue('withdraw', 'catalogue-editor', { reason }),
      catalogue('sendBack', 'catalogue-approver', { reason }),
    ];
  } finally {
    await owner.destroy();
  }
};
