import { fileProposal as storeProposal, type ProposalKey } from '@kycuong/db/safe-harbour';
import { type FileProposal, fileProposal } from '@kycuong/rules/safe-harbour';
import type { Acting } from '../core/procedure.ts';
import { refuse } from '../core/refusal-error.ts';
import { harbourFacts } from './harbour-facts.ts';

/** Registered now, by whoever is signed in: the moment is the database's and never changes. */
export const fileNewProposal = ({ transaction }: Acting, command: FileProposal): Promise<ProposalKey> =>
  transaction(async (trx) => {
    const filed = fileProposal(command, await harbourFacts(trx, command.askedUnit));
    return filed.ok ? storeProposal(trx, filed.next) : refuse(filed.refusal);
  });
