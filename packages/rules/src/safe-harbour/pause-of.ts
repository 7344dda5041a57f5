import type { CivilDay } from '../core/civil-day.schema.ts';
import type { Proposal } from './proposal.ts';

/** Half-open days on which the lateness and stagnation indicators of the matter stand still for the officer. */
export interface Pause {
  readonly officer: string;
  readonly matter: string;
  readonly from: CivilDay;
  readonly to: CivilDay | null;
}

/**
 * The pause of a proposal. It begins on the day of filing, because whoever reports an obstacle in time must not pay for the
 * time that the answer takes. Rejected or withdrawn it lapses from that day on, and stays visible for the days before. Null when
 * the proposal is about no matter, or came after the matter's own limit.
 */
export function pauseOf({
  officer,
  matter,
  matterDueOn,
  filedOn,
  answer,
  withdrawnOn,
}: Proposal): Pause | null {
  if (matter === null || (matterDueOn !== null && filedOn > matterDueOn)) return null;
  const ended = withdrawnOn ?? (answer?.outcome === 'rejected' ? answer.on : null);
  return ended === filedOn ? null : { officer, matter, from: filedOn, to: ended };
}
