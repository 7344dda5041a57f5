import { findProposal, type ProposalLine } from '@kycuong/db/safe-harbour';
import type { CivilDay } from '@kycuong/rules/civil-day';
import {
  answeredLate,
  harbourRefusal,
  type Pause,
  pauseOf,
  type ProposalStanding,
  standingOf,
} from '@kycuong/rules/safe-harbour';
import type { z } from 'zod';
import type { Acting } from '../core/procedure.ts';
import { refuse } from '../core/refusal-error.ts';
import { namesOf } from '../core/names-of.ts';
import { harbourFacts } from './harbour-facts.ts';
import type { proposalInput } from './harbour-inputs.ts';

export interface ProposalView extends ProposalLine {
  readonly today: CivilDay;
  readonly standing: ProposalStanding;
  readonly answeredLate: boolean;
  /** The days on which lateness of the matter is not counted against the officer; null when there are none. */
  readonly pause: Pause | null;
  readonly names: Readonly<Record<string, string>>;
  readonly mayAnswer: boolean;
  readonly mayWithdraw: boolean;
}

export const readProposal = (
  { transaction, province, personId }: Acting,
  key: z.infer<typeof proposalInput>,
): Promise<ProposalView> =>
  transaction(async (trx) => {
    const line = (await findProposal(trx, key)) ?? refuse(harbourRefusal('NO_SUCH_PROPOSAL_FILED'));
    const { proposal } = line;
    const { today, actor } = await harbourFacts(trx, proposal.askedUnit);
    const waits = standingOf(proposal) === 'waiting';
    return {
      ...line,
      today,
      standing: standingOf(proposal),
      answeredLate: answeredLate(proposal, today),
      pause: pauseOf(proposal),
      names: await namesOf(trx, province, {
        officers: [proposal.officer],
        units: [proposal.unit, proposal.askedUnit],
      }),
      mayAnswer:
        waits && actor.answersForAsked && actor.officer !== null && actor.officer !== proposal.officer,
      mayWithdraw: waits && proposal.filedBy === personId,
    };
  });
