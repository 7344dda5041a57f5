import type { Proposal } from '@kycuong/rules/safe-harbour';
import { sql } from 'kysely';
import type { ProvinceTransaction } from '../core/claims.ts';
import type { ProposalKey } from './read-proposals.ts';

/** Registers a proposal with the next number of the year, its moment and its digest, and the pause that follows. */
export async function fileProposal(
  trx: ProvinceTransaction,
  proposal: Omit<Proposal, 'id'>,
): Promise<ProposalKey> {
  const { rows } = await sql<{ key: ProposalKey }>`
    select harbour.file_proposal(${JSON.stringify(proposal)}) as key`.execute(trx);
  return rows[0]!.key;
}

/** Writes an answer, or that it was withdrawn; the database looks again at who may. */
export async function settleProposal(
  trx: ProvinceTransaction,
  { year, no }: ProposalKey,
  seen: number,
  proposal: Proposal,
): Promise<void> {
  await sql`select harbour.settle_proposal(${year}::smallint, ${no}, ${seen}, ${JSON.stringify(proposal)})`.execute(
    trx,
  );
}
