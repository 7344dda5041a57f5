import type { CaseEvent } from '@kycuong/db/case';
import type { Case } from '@kycuong/rules/case';

/** What the officer reads: everything that is held against them and decided, and nothing of who reported or how it is weighed inside. */
export const caseForSubject = (kase: Case): Case => ({
  ...kase,
  origin: kase.origin.kind === 'report' ? { kind: 'report', report: '' } : kase.origin,
  openedBy: '',
  verifiers: [],
  tasks: [],
  recommended: [],
  chain: [],
});

const shown: readonly string[] = [
  'admit',
  'requestExplanation',
  'recordReceipt',
  'extendExplanation',
  'nameRepresentative',
  'explain',
  'refuseExplanation',
  'passExplanationLimit',
  'conclude',
  'decideMeasure',
  'recordDecisionReceipt',
  'suspend',
  'endSuspension',
  'fileAppeal',
  'decideAppeal',
  'makeFinal',
  'close',
  'reopen',
  'stay',
  'endStay',
  'markComplex',
];

/** Steps that reach the officer. */
export const eventsForSubject = (events: readonly CaseEvent[]): CaseEvent[] =>
  events.filter(({ kind }) => shown.includes(kind));
