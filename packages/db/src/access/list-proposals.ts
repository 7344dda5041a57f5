import type { Role } from '@kycuong/rules/access';
import type { ProvinceTransaction } from '../core/claims.ts';
import type { ProposalState } from './decide-proposal.ts';

export interface Proposal {
  readonly no: number;
  readonly personId: string;
  readonly personName: string;
  /** A role, or else which officer the person is. */
  readonly role: Role | null;
  readonly unit: string | null;
  readonly officer: string | null;
  readonly from: string;
  readonly to: string | null;
  readonly reason: string;
  readonly proposedBy: string;
  readonly proposedByName: string;
  readonly proposedAt: Date;
  readonly state: ProposalState;
  readonly decidedByName: string | null;
  readonly decisionReason: string | null;
}

/** Proposals of the acting province, newest first. */
export async function listProposals(
  trx: ProvinceTransaction,
  { state, personId }: { readonly state?: ProposalState; readonly personId?: string },
): Promise<Proposal[]> {
  const rows = await trx
    .selectFrom('access.role_proposal as r')
    .innerJoin('access.person as p', 'p.person_id', 'r.person_id')
    .innerJoin('access.person as by', 'by.person_id', 'r.proposed_by')
    .leftJoin('access.person as decider', 'decider.person_id', 'r.decided_by')
    .select([
      'r.proposal_no as no',
      'r.person_id as personId',
      'p.display_name as personName',
      'r.role',
      'r.unit',
      'r.officer',
      'r.valid_from as from',
      'r.valid_to as to',
      'r.reason',
      'r.proposed_by as proposedBy',
      'by.display_name as proposedByName',
      'r.proposed_at as proposedAt',
      'r.state',
      'decider.display_name as decidedByName',
      'r.decision_reason as decisionReason',
    ])
    .$if(state !== undefined, (query) => query.where('r.state', '=', state!))
    .$if(personId !== undefined, (query) => query.where('r.person_id', '=', personId!))
    .orderBy('r.proposal_no', 'desc')
    .limit(200)
    .execute();
  return rows as unknown as Proposal[];
}
