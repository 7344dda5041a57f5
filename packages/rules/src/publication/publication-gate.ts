import type { Bilingual } from '../core/bilingual.schema.ts';
import type { CivilDay } from '../core/civil-day.schema.ts';
import type { Decision } from '../core/refusal.ts';
import type { GateCode } from './gate-labels.ts';
import type { SafePlace } from './identifiability.ts';
import type { PrivateDetail } from './private-details.ts';
import { publicationRefusal, type PublicationRefusalCode } from './publication-refusals.ts';

/** Two people who looked at the same content, and when. */
export interface PublicationApproval {
  readonly person: string;
  readonly contentHash: string;
}

/** A recorded provision that allows a person to be named. */
export interface NamingBasis {
  readonly provision: string;
  /** Days on which it may be used, half-open. */
  readonly from: CivilDay;
  readonly to: CivilDay | null;
  readonly suspended: boolean;
}

/** Everything that a publication is decided on. */
export interface PublicationFacts {
  readonly today: CivilDay;
  /** Whether the province's directive names publication, or the province recorded its own basis (promise 21). */
  readonly mechanismWorks: boolean;
  /** What the case says: its decision is in effect, no appeal may be filed or is pending, no court action is (promise 3). */
  readonly decisionFinal: boolean;
  readonly contentHash: string;
  /** Everyone who wrote a part of the text. */
  readonly authors: readonly string[];
  readonly approvals: readonly PublicationApproval[];
  /** The last day on which the province lets a record that appears today be seen, from `publication.months-on-display`. */
  readonly lastEnd: CivilDay;
  readonly endsOn: CivilDay | null;
  /** The recorded answer to “what harm can this do, to whom, and is it worth it”; null while nobody answered. */
  readonly harm: { readonly outweighed: boolean } | null;
  readonly place: SafePlace;
  /** The unit that the record speaks of. */
  readonly unit: string;
  /** Findings in the text that no editor has answered. */
  readonly unanswered: readonly PrivateDetail[];
  /** Null where nobody is named. */
  readonly naming: NamingBasis | null;
  readonly held: boolean;
}

/** One thing that must hold before a record appears; the screen shows all of them. */
export interface GateRequirement {
  readonly code: GateCode;
  readonly met: boolean;
}

const approvers = ({ approvals, contentHash, authors }: PublicationFacts): number =>
  new Set(
    approvals
      .filter((approval) => approval.contentHash === contentHash && !authors.includes(approval.person))
      .map(({ person }) => person),
  ).size;

const namingAllowed = ({ naming, today, endsOn }: PublicationFacts): boolean =>
  naming === null ||
  (!naming.suspended &&
    naming.from <= today &&
    (naming.to === null || (endsOn !== null && endsOn <= naming.to)));

/** Every requirement of a publication, in the order in which an editor meets them. */
export const gateRequirements = (facts: PublicationFacts): readonly GateRequirement[] => [
  { code: 'PUBLICATION_NOT_A_MECHANISM', met: facts.mechanismWorks },
  { code: 'DECISION_NOT_FINAL', met: facts.decisionFinal },
  { code: 'HARM_NOT_WEIGHED', met: facts.harm !== null },
  { code: 'HARM_TOO_GREAT', met: facts.harm?.outweighed ?? true },
  { code: 'DETAILS_UNANSWERED', met: facts.unanswered.length === 0 },
  { code: 'PERSON_SINGLED_OUT', met: facts.naming !== null || hides(facts) },
  { code: 'NAMING_WITHOUT_BASIS', met: namingAllowed(facts) },
  { code: 'NO_END_DATE', met: facts.endsOn !== null && facts.endsOn > facts.today },
  { code: 'END_DATE_TOO_LATE', met: facts.endsOn === null || facts.endsOn <= facts.lastEnd },
  { code: 'TWO_APPROVALS_NEEDED', met: approvers(facts) >= 2 },
  { code: 'PUBLICATION_HELD', met: !facts.held },
];

/** A unit above the safe one hides at least as many. */
const hides = ({ place, unit }: PublicationFacts): boolean => place.kind === 'unit' && place.unit === unit;

/** May this record appear now? The first requirement that is not met is the refusal. */
export function decidePublication(
  facts: PublicationFacts,
): Decision<{ readonly publishedOn: CivilDay; readonly endsOn: CivilDay }, PublicationRefusalCode> {
  const requirements = gateRequirements(facts);
  const unmet = requirements.find(({ met }) => !met);
  if (unmet || facts.endsOn === null)
    return { ok: false, refusal: publicationRefusal(unmet?.code ?? 'NO_END_DATE') };
  return {
    ok: true,
    next: { publishedOn: facts.today, endsOn: facts.endsOn },
    because: requirements.map(({ code }) => publicationRefusal(code).rule),
  };
}

/** The words of a requirement as a screen shows it when it is not met. */
export const wordsOfRequirement = (code: PublicationRefusalCode): Bilingual =>
  publicationRefusal(code).message;
