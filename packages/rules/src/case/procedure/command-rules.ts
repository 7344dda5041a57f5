// Who may do what, and where on the path. The same table decides, offers the next step on a screen, and is printed for a lawyer.
import type { Role } from '../../access/roles.ts';
import { openStages, type Stage } from '../vocabulary.ts';

/** A role of the province, the person who has the case, or the officer it is about (or the representative). */
export type By =
  | { readonly by: 'role'; readonly roles: readonly Role[] }
  | { readonly by: 'handler' }
  | { readonly by: 'subject' }
  | { readonly by: 'subject-or-handler' };

export interface CommandRule {
  readonly from: readonly Stage[];
  readonly who: By;
  /** Promise 11: nobody with a conflict does this. */
  readonly impartial: boolean;
  /** Stands still while a stay holds. */
  readonly stopsUnderStay: boolean;
}

const role = (...roles: Role[]): By => ({ by: 'role', roles });
const handler: By = { by: 'handler' };
const subject: By = { by: 'subject' };

function rule(from: readonly Stage[], who: By, given: Partial<CommandRule> = {}): CommandRule {
  return { from, who, impartial: who.by !== 'subject', stopsUnderStay: false, ...given };
}
const stopped = { stopsUnderStay: true };
const verifyingOn = ['verifying', 'explaining', 'weighing', 'concluded'] as const;
const afterDecision = ['decided', 'appealed', 'final'] as const;

export const commandRules = {
  admit: rule(['opened'], role('decider')),
  reject: rule(['opened'], role('decider')),
  assign: rule(openStages, role('decider')),
  escalate: rule(openStages, role('decider', 'verifier', 'intake', 'inspector'), { impartial: false }),
  addTask: rule(['verifying', 'weighing'], handler),
  finishTask: rule(['verifying', 'weighing'], handler),
  requestExplanation: rule(['verifying'], handler, stopped),
  recordReceipt: rule(['explaining'], { by: 'subject-or-handler' }),
  extendExplanation: rule(['explaining'], role('decider')),
  nameRepresentative: rule(verifyingOn, subject),
  explain: rule(['explaining'], subject),
  refuseExplanation: rule(['explaining'], { by: 'subject-or-handler' }),
  passExplanationLimit: rule(['explaining'], handler, stopped),
  weighPoint: rule(['weighing'], handler),
  recordProtection: rule(['weighing'], handler),
  conclude: rule(['weighing'], handler, stopped),
  recommendMeasure: rule(['concluded'], handler),
  recordMeeting: rule(['concluded'], role('verifier', 'decider')),
  decideMeasure: rule(['concluded'], role('decider'), stopped),
  recordDecisionReceipt: rule(['decided'], role('verifier', 'decider')),
  recordPartyNotice: rule(afterDecision, role('verifier', 'decider')),
  suspend: rule([...verifyingOn, ...afterDecision], role('head', 'decider')),
  endSuspension: rule([...verifyingOn, ...afterDecision], role('head', 'decider')),
  fileAppeal: rule(['decided'], { by: 'subject-or-handler' }),
  decideAppeal: rule(['appealed'], role('decider')),
  recordCourtAction: rule(afterDecision, role('verifier', 'decider')),
  endCourtAction: rule(afterDecision, role('verifier', 'decider')),
  makeFinal: rule(['decided'], role('verifier', 'decider')),
  close: rule(['concluded', 'final'], role('decider')),
  reopen: rule(['rejected', 'final', 'closed', 'cleared'], role('decider')),
  join: rule(['opened', 'verifying'], role('decider')),
  absorb: rule(['opened', 'verifying'], role('decider')),
  separate: rule(['verifying', 'weighing'], role('decider')),
  transferOfficer: rule(openStages, role('organisation-admin', 'decider', 'verifier')),
  offerTransfer: rule(openStages, role('decider')),
  acceptTransfer: rule(openStages, role('decider')),
  declineTransfer: rule(openStages, role('decider')),
  stay: rule(openStages, role('decider')),
  endStay: rule(openStages, role('decider')),
  markComplex: rule(verifyingOn, role('decider')),
} as const satisfies Record<string, CommandRule>;

export type CommandName = keyof typeof commandRules;
export const commandNames = Object.keys(commandRules) as readonly CommandName[];

/** Who may open a case. */
export const openingRoles = {
  signal: ['verifier', 'inspector', 'head'],
  report: ['intake'],
  inspection: ['inspector'],
  'own-report': ['head'],
} as const satisfies Record<string, readonly Role[]>;
