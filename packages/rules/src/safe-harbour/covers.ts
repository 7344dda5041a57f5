import type { CivilDay } from '../core/civil-day.schema.ts';
import type { Proposal } from './proposal.ts';

/** What was done, and by whom. */
export interface CoveredAct {
  readonly officer: string;
  readonly matter: string | null;
  readonly actOn: CivilDay;
}

/**
 * Whether a proposal was registered before an act that it may protect: by the same officer, about the same matter, filed by the day
 * of the act, and not rejected or withdrawn before it. A proposal or a case without a matter may be about anything, so it is
 * looked at, too. What it is worth the handler weighs.
 */
export function covers(
  { officer, matter, filedOn, answer, withdrawnOn }: Proposal,
  act: CoveredAct,
): boolean {
  const lapsedOn = withdrawnOn ?? (answer?.outcome === 'rejected' ? answer.on : null);
  return (
    officer === act.officer &&
    (matter === null || act.matter === null || matter === act.matter) &&
    filedOn <= act.actOn &&
    (lapsedOn === null || act.actOn < lapsedOn)
  );
}
