import type { EvidenceKindId } from '../evidence-kinds.ts';
import { positionChanged } from './advice.ts';
import { headOn, reminded } from './assignment.ts';
import { competence } from './competence.ts';
import { answered, waitedWorkingDays } from './consultation.ts';
import { lateness } from './lateness.ts';
import { backAndForth } from './referral.ts';
import { type Derivation, perRow, truth } from './seen.ts';
import { byAnother, delegated, ownerAway, ownerHeaded, signerDeputy } from './signature.ts';
import { UNKNOWN } from '../store/evidence.ts';

/** Whether a day that a record may have lies on or before the as-of day. */
function happened(day: string): Derivation {
  return (seen, kind) => {
    const days = seen.lane(kind, day);
    return perRow(seen, kind, (row) => truth(days[row] !== UNKNOWN));
  };
}

/** How every derived field is worked out: what docs/reference/evidence.md says in words, and SQL does too. */
export const derivations: Readonly<Partial<Record<EvidenceKindId, Readonly<Record<string, Derivation>>>>> = {
  assignment: { ...lateness('completedOn'), reminded, headOnDay: headOn('assignedOn') },
  referral: {
    senderCompetent: competence('referredOn', 'sender', 'fromUnit'),
    accepted: happened('acceptedOn'),
    backAndForth,
  },
  consultation: {
    askerCompetent: competence('askedOn', 'asker', 'askerUnit'),
    answered,
    waitedWorkingDays,
  },
  advice: { positionChanged },
  meeting: { chairCompetent: competence('heldOn', 'chair', 'unit') },
  signature: { byAnother, ownerHeaded, signerDeputy, delegated, ownerAway },
  report: lateness('reportedOn'),
  dossier: lateness('completedOn'),
  petition: lateness('completedOn'),
  finding: { headOnDay: headOn('foundOn'), handled: happened('handledOn') },
};
