import type { ApologyDuty } from '../apology-letter/apology-letter.ts';
import { type Case, confirmed, lastDecision } from '../case/case.ts';
import type { DocumentKind } from './document-kinds.ts';
import type { DocumentRefusalCode } from './document-refusals.ts';

type CaseDocument = Exclude<DocumentKind, 'apology-letter'>;

const cleared = (kase: Case): boolean =>
  kase.stage === 'cleared' ||
  (kase.allegations.length > 0 &&
    kase.allegations.every(({ conclusion }) => conclusion !== null && conclusion.outcome !== 'confirmed'));

/** A document says what stands in the file: none runs ahead of its step. */
const ready: Readonly<Record<CaseDocument, (kase: Case) => boolean>> = {
  'explanation-request': ({ request }) => request !== null,
  conclusion: ({ allegations }) =>
    allegations.length > 0 && allegations.every(({ conclusion }) => conclusion !== null),
  decision: (kase) => lastDecision(kase)?.overturned === false,
  'party-notice': (kase) =>
    kase.subject.kind === 'officer' && kase.subject.partyMember && confirmed(kase).length > 0,
  clearance: cleared,
};

/** What stands between a case and one of its documents; null when nothing does. */
export const hindranceToCaseDocument = (kind: CaseDocument, kase: Case): DocumentRefusalCode | null =>
  ready[kind](kase) ? null : 'DOCUMENT_TOO_EARLY';

/** The letter itself is signed by the head before it has its official form. */
export const hindranceToLetterDocument = ({
  stage,
}: Pick<ApologyDuty, 'stage'>): DocumentRefusalCode | null =>
  stage === 'signed' || stage === 'delivered' ? null : 'DOCUMENT_TOO_EARLY';
