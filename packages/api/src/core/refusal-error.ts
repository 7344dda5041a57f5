import { TRPCError, type TRPC_ERROR_CODE_KEY } from '@trpc/server';
import { DatabaseRefusal } from '@kycuong/db/claims';
import { accessRefusal, type AccessRefusalCode, accessRefusalCodes } from '@kycuong/rules/access/refusals';
import { caseRefusal, type CaseRefusalCode, caseRefusalCodes } from '@kycuong/rules/case';
import {
  catalogueRefusal,
  catalogueRefusalCodes,
  type CatalogueRefusalCode,
} from '@kycuong/rules/catalogue/draft';
import { harbourRefusal, type HarbourRefusalCode, harbourRefusalCodes } from '@kycuong/rules/safe-harbour';
import { ledgerRefusal, type LedgerRefusalCode, ledgerRefusalCodes } from '@kycuong/rules/head-liability';
import { importRefusal, type ImportRefusalCode, importRefusalCodes } from '@kycuong/rules/import';
import {
  notificationRefusal,
  type NotificationRefusalCode,
  notificationRefusalCodes,
} from '@kycuong/rules/notification';
import {
  organisationRefusal,
  type OrganisationRefusalCode,
  organisationRefusalCodes,
} from '@kycuong/rules/organisation';
import {
  publicationRefusal,
  type PublicationRefusalCode,
  publicationRefusalCodes,
} from '@kycuong/rules/publication';
import type { Refusal } from '@kycuong/rules/refusal';
import { workRefusal, type WorkRefusalCode, workRefusalCodes } from '@kycuong/rules/work/refusals';
import type { ApiRefusalCode } from './api-refusals.ts';

export type RefusalCode =
  | ApiRefusalCode
  | AccessRefusalCode
  | CaseRefusalCode
  | CatalogueRefusalCode
  | HarbourRefusalCode
  | ImportRefusalCode
  | LedgerRefusalCode
  | NotificationRefusalCode
  | OrganisationRefusalCode
  | PublicationRefusalCode
  | WorkRefusalCode;

/** Exhaustive and without a default: a new refusal does not compile until it has a place here. */
export const trpcCodeOf: Record<RefusalCode, TRPC_ERROR_CODE_KEY> = {
  NOT_SIGNED_IN: 'UNAUTHORIZED',
  NO_PROVINCE_CHOSEN: 'FORBIDDEN',
  NOT_A_MEMBER: 'FORBIDDEN',
  SECOND_FACTOR_REQUIRED: 'FORBIDDEN',
  TOKEN_NOT_GOOD: 'UNAUTHORIZED',
  TOKEN_LACKS_SCOPE: 'FORBIDDEN',
  NOT_AN_ORGANISATION_ADMIN: 'FORBIDDEN',
  NO_SUCH_PERSON: 'NOT_FOUND',
  NO_SUCH_ROLE: 'NOT_FOUND',
  NO_SUCH_PROPOSAL: 'NOT_FOUND',
  NO_SUCH_INVITATION: 'NOT_FOUND',
  NO_SUCH_TOKEN: 'NOT_FOUND',
  ROLE_UNIT_UNKNOWN: 'UNPROCESSABLE_CONTENT',
  ROLE_REASON_REQUIRED: 'UNPROCESSABLE_CONTENT',
  ROLE_DAY_IN_PAST: 'UNPROCESSABLE_CONTENT',
  ROLE_ENDS_BEFORE_IT_BEGINS: 'UNPROCESSABLE_CONTENT',
  ROLE_HELD_ALREADY: 'CONFLICT',
  ROLE_PROPOSED_ALREADY: 'CONFLICT',
  ROLE_ENDED_ALREADY: 'CONFLICT',
  OWN_ROLE: 'FORBIDDEN',
  PROPOSED_BY_YOU: 'FORBIDDEN',
  NOT_THE_PROPOSER: 'FORBIDDEN',
  PROPOSAL_DECIDED_ALREADY: 'CONFLICT',
  OFFICER_BOUND_ALREADY: 'CONFLICT',
  LAST_ORGANISATION_ADMIN: 'CONFLICT',
  INVITED_ALREADY: 'CONFLICT',
  EMAIL_HAS_ACCOUNT: 'CONFLICT',
  RESET_BY_OPERATOR: 'FORBIDDEN',
  NO_ACCOUNT_YET: 'CONFLICT',
  NO_PERMISSION: 'FORBIDDEN',
  NOT_PERMITTED: 'FORBIDDEN',
  NOT_FOUND: 'NOT_FOUND',
  NO_SUCH_VERSION: 'NOT_FOUND',
  STALE_EDIT: 'CONFLICT',
  DRAFT_ALREADY_OPEN: 'CONFLICT',
  NOT_A_DRAFT: 'CONFLICT',
  NOT_IN_REVIEW: 'CONFLICT',
  CONTENT_CHANGED_SINCE_REVIEW: 'CONFLICT',
  EFFECTIVE_DAY_TAKEN: 'CONFLICT',
  VERSION_EDITED_BY_APPROVER: 'FORBIDDEN',
  VERBATIM_CHANGED: 'UNPROCESSABLE_CONTENT',
  NOTHING_CHANGED: 'UNPROCESSABLE_CONTENT',
  LINT_ERRORS_REMAIN: 'UNPROCESSABLE_CONTENT',
  INDICATORS_NOT_PROVED: 'UNPROCESSABLE_CONTENT',
  EFFECTIVE_DAY_IN_PAST: 'UNPROCESSABLE_CONTENT',
  REASON_REQUIRED: 'UNPROCESSABLE_CONTENT',
  FILE_HAS_PROBLEMS: 'UNPROCESSABLE_CONTENT',
  EVENTS_HAVE_PROBLEMS: 'UNPROCESSABLE_CONTENT',
  PROVINCE_MISMATCH: 'UNPROCESSABLE_CONTENT',
  EVIDENCE_CONTRADICTS: 'CONFLICT',
  EVENT_ID_REUSED: 'CONFLICT',
  EVENTS_WAITING: 'TOO_MANY_REQUESTS',
  NO_SUCH_UNIT: 'NOT_FOUND',
  NO_SUCH_OFFICER: 'NOT_FOUND',
  NO_SUCH_RECORD: 'NOT_FOUND',
  UNIT_CODE_TAKEN: 'CONFLICT',
  OFFICER_CODE_TAKEN: 'CONFLICT',
  DATES_OUT_OF_ORDER: 'UNPROCESSABLE_CONTENT',
  UNIT_NOT_STANDING: 'UNPROCESSABLE_CONTENT',
  PARENT_NOT_STANDING: 'UNPROCESSABLE_CONTENT',
  UNIT_UNDER_ITSELF: 'UNPROCESSABLE_CONTENT',
  POST_OVERLAPS: 'CONFLICT',
  HEAD_OF_TWO_UNITS: 'CONFLICT',
  UNIT_HAS_TWO_HEADS: 'CONFLICT',
  OFFICER_HOLDS_NO_POST_THERE: 'UNPROCESSABLE_CONTENT',
  DELEGATED_TO_SELF: 'UNPROCESSABLE_CONTENT',
  NOTHING_TO_CHANGE: 'UNPROCESSABLE_CONTENT',
  CHANGED_SINCE_PREVIEW: 'CONFLICT',
  CHANGE_ALREADY_UNDONE: 'CONFLICT',
  CHANGE_BUILT_UPON: 'CONFLICT',
  NO_SUCH_CASE: 'NOT_FOUND',
  STALE_CASE: 'CONFLICT',
  STEP_NOT_OPEN: 'CONFLICT',
  NOT_YOUR_STEP: 'FORBIDDEN',
  NOT_YOUR_CASE: 'FORBIDDEN',
  NOT_THE_SUBJECT: 'FORBIDDEN',
  FACT_MISSING: 'UNPROCESSABLE_CONTENT',
  CONFLICT_OF_INTEREST: 'FORBIDDEN',
  NOBODY_LEFT_ABOVE: 'CONFLICT',
  SOMEBODY_IS_LEFT: 'CONFLICT',
  CANDIDATE_IS_NO_VERIFIER: 'UNPROCESSABLE_CONTENT',
  CANDIDATE_OF_ANOTHER_UNIT: 'UNPROCESSABLE_CONTENT',
  OPENED_BY_YOURSELF: 'FORBIDDEN',
  NO_VERSION_ON_DAY_OF_ACT: 'UNPROCESSABLE_CONTENT',
  NO_SUCH_CLAUSE: 'UNPROCESSABLE_CONTENT',
  NOT_A_HEAD_ON_THAT_DAY: 'UNPROCESSABLE_CONTENT',
  COLLECTIVE_NOT_NAMED: 'UNPROCESSABLE_CONTENT',
  RECORDS_MISSING: 'UNPROCESSABLE_CONTENT',
  DAY_IN_FUTURE: 'UNPROCESSABLE_CONTENT',
  DAY_IN_PAST: 'UNPROCESSABLE_CONTENT',
  DAY_BEFORE_THE_STEP: 'UNPROCESSABLE_CONTENT',
  NO_SUCH_PART: 'NOT_FOUND',
  ALREADY_DONE: 'CONFLICT',
  TASKS_STILL_OPEN: 'CONFLICT',
  NOT_RECEIVED_YET: 'CONFLICT',
  EXTENDED_ALREADY: 'CONFLICT',
  LIMIT_DOES_NOT_RUN: 'CONFLICT',
  LIMIT_PASSED: 'CONFLICT',
  EXPLANATION_STILL_OPEN: 'CONFLICT',
  POINTS_NOT_WEIGHED: 'CONFLICT',
  GROUNDS_NOT_ALL_ASKED: 'UNPROCESSABLE_CONTENT',
  PROTECTION_NOT_ASKED: 'CONFLICT',
  NO_GROUND_OF_EXEMPTION: 'UNPROCESSABLE_CONTENT',
  NOT_ALL_CONCLUDED: 'UNPROCESSABLE_CONTENT',
  NOTHING_CONFIRMED: 'UNPROCESSABLE_CONTENT',
  FORM_NOT_FOR_THIS_PERSON: 'UNPROCESSABLE_CONTENT',
  FORM_UNCERTAIN: 'UNPROCESSABLE_CONTENT',
  ONE_FORM_OF_DISCIPLINE: 'UNPROCESSABLE_CONTENT',
  VERIFIER_MAY_NOT_DECIDE: 'FORBIDDEN',
  DECIDED_BY_YOURSELF: 'FORBIDDEN',
  MEETINGS_MISSING: 'CONFLICT',
  REVIEW_MEETING_FIRST: 'UNPROCESSABLE_CONTENT',
  COUNCIL_INCOMPLETE: 'UNPROCESSABLE_CONTENT',
  LIMITATION_PASSED: 'UNPROCESSABLE_CONTENT',
  CASE_STAYED: 'CONFLICT',
  SUBJECT_IS_A_COLLECTIVE: 'UNPROCESSABLE_CONTENT',
  NOT_A_PARTY_MEMBER: 'UNPROCESSABLE_CONTENT',
  NO_FURTHER_APPEAL: 'CONFLICT',
  MEASURES_NOT_EXPECTED: 'UNPROCESSABLE_CONTENT',
  APPEAL_STILL_OPEN: 'CONFLICT',
  COURT_PENDING: 'CONFLICT',
  DECISION_MISSING: 'CONFLICT',
  OTHER_SUBJECT: 'UNPROCESSABLE_CONTENT',
  OTHER_CASE_TOO_FAR: 'CONFLICT',
  NOTHING_WOULD_STAY: 'UNPROCESSABLE_CONTENT',
  NOT_A_UNIT_TO_SEND_TO: 'UNPROCESSABLE_CONTENT',
  NOT_YOUR_UNIT: 'FORBIDDEN',
  NOTHING_OFFERED: 'CONFLICT',
  DECISION_OVERTURNED: 'CONFLICT',
  NOT_FINAL: 'CONFLICT',
  NO_SUCH_SIGNAL: 'NOT_FOUND',
  SIGNAL_CLOSED: 'CONFLICT',
  SIGNAL_EXPIRED: 'CONFLICT',
  SIGNAL_NEEDS_A_CASE: 'UNPROCESSABLE_CONTENT',
  SIGNAL_HAS_A_CASE: 'CONFLICT',
  SIGNAL_CONCERNS_OTHERS: 'UNPROCESSABLE_CONTENT',
  REASON_TOO_SHORT: 'UNPROCESSABLE_CONTENT',
  NO_SUCH_REPORT: 'NOT_FOUND',
  SEALED_FROM_YOUR_UNIT: 'FORBIDDEN',
  PROPOSAL_NOT_WEIGHED: 'CONFLICT',
  PROTECTION_FACTS_MISSING: 'UNPROCESSABLE_CONTENT',
  DECREE_73_FOR_LEADERS: 'UNPROCESSABLE_CONTENT',
  NO_SUCH_PROPOSAL_FILED: 'NOT_FOUND',
  PROPOSER_UNKNOWN: 'FORBIDDEN',
  PROTECTION_NOT_A_MECHANISM: 'CONFLICT',
  OBSTACLE_NOT_NAMED: 'UNPROCESSABLE_CONTENT',
  NO_SUCH_BODY_ASKED: 'UNPROCESSABLE_CONTENT',
  NOT_THE_BODY_ASKED: 'FORBIDDEN',
  ANSWERED_BY_PROPOSER: 'FORBIDDEN',
  NOT_YOUR_PROPOSAL: 'FORBIDDEN',
  STALE_PROPOSAL: 'CONFLICT',
  PROPOSAL_SETTLED: 'CONFLICT',
  HEAD_LIABILITY_NOT_A_MECHANISM: 'CONFLICT',
  NO_SUCH_ENTRY: 'NOT_FOUND',
  NO_FINDING_TO_ANSWER_FOR: 'CONFLICT',
  NO_HEAD_ON_THAT_DAY: 'UNPROCESSABLE_CONTENT',
  HEAD_IS_THE_SUBJECT: 'UNPROCESSABLE_CONTENT',
  ENTRY_THERE_ALREADY: 'CONFLICT',
  NOT_YOUR_LEDGER_STEP: 'FORBIDDEN',
  NOT_THE_HEAD: 'FORBIDDEN',
  LED_BY_THIS_HEAD: 'FORBIDDEN',
  STALE_ENTRY: 'CONFLICT',
  LEDGER_STEP_NOT_OPEN: 'CONFLICT',
  ACTION_IN_FUTURE: 'UNPROCESSABLE_CONTENT',
  LEDGER_LIMIT_DOES_NOT_RUN: 'CONFLICT',
  HEAD_MAY_STILL_EXPLAIN: 'CONFLICT',
  NO_SUCH_ACTION: 'NOT_FOUND',
  ACTIONS_NOT_WEIGHED: 'CONFLICT',
  SELF_DETECTION_WEIGHS_LESS: 'UNPROCESSABLE_CONTENT',
  NO_REASON_TO_WEIGH_LESS: 'UNPROCESSABLE_CONTENT',
  NO_LIMIT_OF_ANSWER: 'UNPROCESSABLE_CONTENT',
  PROPOSED_BY_YOU_ALREADY: 'FORBIDDEN',
  APPEALED_ALREADY: 'CONFLICT',
  LEDGER_APPEAL_LIMIT_PASSED: 'CONFLICT',
  LEDGER_DECIDED_BY_YOU: 'FORBIDDEN',
  APPEAL_MAKES_IT_WORSE: 'UNPROCESSABLE_CONTENT',
  HEAD_MAY_STILL_APPEAL: 'CONFLICT',
  NO_SUCH_WEBHOOK: 'NOT_FOUND',
  NO_SUCH_IMPORT: 'NOT_FOUND',
  FILE_NOT_READABLE: 'UNPROCESSABLE_CONTENT',
  IMPORT_NOT_AT_THIS_STEP: 'CONFLICT',
  COLUMNS_MISSING: 'UNPROCESSABLE_CONTENT',
  NOT_FOR_THIS_ROLE: 'FORBIDDEN',
  NOTHING_TO_IMPORT: 'UNPROCESSABLE_CONTENT',
  PUBLICATION_NOT_A_MECHANISM: 'CONFLICT',
  DECISION_NOT_FINAL: 'CONFLICT',
  HARM_NOT_WEIGHED: 'UNPROCESSABLE_CONTENT',
  HARM_TOO_GREAT: 'UNPROCESSABLE_CONTENT',
  DETAILS_UNANSWERED: 'UNPROCESSABLE_CONTENT',
  PERSON_SINGLED_OUT: 'UNPROCESSABLE_CONTENT',
  NAMING_WITHOUT_BASIS: 'UNPROCESSABLE_CONTENT',
  NO_END_DATE: 'UNPROCESSABLE_CONTENT',
  END_DATE_TOO_LATE: 'UNPROCESSABLE_CONTENT',
  TWO_APPROVALS_NEEDED: 'CONFLICT',
  PUBLICATION_HELD: 'CONFLICT',
  RESULT_TEXT_MISSING: 'UNPROCESSABLE_CONTENT',
  NO_SUCH_DRAFT: 'NOT_FOUND',
  NO_SUCH_RESULT: 'NOT_FOUND',
  NO_SUCH_REQUEST: 'NOT_FOUND',
  REQUEST_TAKEN_BY_YOU: 'FORBIDDEN',
  RESULT_DRAFT_ALREADY_OPEN: 'CONFLICT',
  RESULT_NOT_A_DRAFT: 'CONFLICT',
  RESULT_NOT_IN_REVIEW: 'CONFLICT',
  WRITTEN_BY_APPROVER: 'FORBIDDEN',
};

/** Carries a refusal through tRPC. `details` is what the screen shows beside the message, such as what changed. */
export class RefusalError extends Error {
  readonly refusal: Refusal<RefusalCode>;
  readonly details: unknown;

  constructor(refusal: Refusal<RefusalCode>, details: unknown = null) {
    super(`${refusal.code}: ${refusal.log}`);
    this.name = 'RefusalError';
    this.refusal = refusal;
    this.details = details;
  }
}

export const refuse = (refusal: Refusal<RefusalCode>, details: unknown = null): never => {
  throw new TRPCError({
    code: trpcCodeOf[refusal.code],
    message: refusal.log,
    cause: new RefusalError(refusal, details),
  });
};

const among = <Code extends string>(codes: readonly Code[], code: string): code is Code =>
  (codes as readonly string[]).includes(code);

/** The words of the slice whose code it is. */
const refusalOf = (code: string, found: string): Refusal<RefusalCode> | undefined => {
  if (among(accessRefusalCodes, code)) return accessRefusal(code);
  if (among(caseRefusalCodes, code)) return caseRefusal(code);
  if (among(catalogueRefusalCodes, code)) return catalogueRefusal(code);
  if (among(harbourRefusalCodes, code)) return harbourRefusal(code);
  if (among(ledgerRefusalCodes, code)) return ledgerRefusal(code);
  if (among(importRefusalCodes, code)) return importRefusal(code);
  if (among(notificationRefusalCodes, code)) return notificationRefusal(code);
  if (among(organisationRefusalCodes, code)) return organisationRefusal(code, found);
  if (among(publicationRefusalCodes, code)) return publicationRefusal(code);
  if (among(workRefusalCodes, code)) return workRefusal(code, found);
  return undefined;
};

/** The database's refusal in the words of `rules`; any other error as it came. */
export const refusedByDatabase = (error: unknown): unknown => {
  const refusal = error instanceof DatabaseRefusal ? refusalOf(error.code, error.found) : undefined;
  if (!(error instanceof DatabaseRefusal) || !refusal) return error;
  return new TRPCError({
    code: trpcCodeOf[refusal.code],
    message: refusal.log,
    cause: new RefusalError(refusal, error.found ? { found: error.found } : null),
  });
};
