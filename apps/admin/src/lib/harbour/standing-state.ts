import type { ProposalStanding } from '@kycuong/rules/safe-harbour';

/** Shape of a proposal's state; the word is always beside it. */
export const standingState = {
  waiting: 'wait',
  confirmed: 'done',
  rejected: 'no',
  withdrawn: 'off',
} as const satisfies Record<ProposalStanding, string>;
