import { sql } from 'kysely';
import type { ProvinceTransaction } from '../core/claims.ts';

export type ProposalState = 'waiting' | 'confirmed' | 'refused' | 'withdrawn';

/** Confirmed or refused by another person than the proposer, or withdrawn by the proposer. */
export async function decideProposal(
  trx: ProvinceTransaction,
  proposal: number,
  decision: Exclude<ProposalState, 'waiting'>,
  reason: string,
): Promise<void> {
  await sql`select access.decide_proposal(${proposal}, ${decision}, ${reason})`.execute(trx);
}

/** From today on the role is not held any more. */
export async function endRole(trx: ProvinceTransaction, membership: number, reason: string): Promise<void> {
  await sql`select access.end_role(${membership}, ${reason})`.execute(trx);
}
